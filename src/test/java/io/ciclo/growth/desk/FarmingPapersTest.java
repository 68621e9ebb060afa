package io.ciclo.growth.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.ciclo.growth.Farming;
import io.ciclo.growth.FarmingEvent;
import io.ciclo.growth.FarmingPaper;
import io.ciclo.growth.FarmingPaper.Kind;
import io.ciclo.growth.FarmingState;
import io.ciclo.growth.Opportunities;
import io.ciclo.growth.process.FarmingProcesses;
import io.ciclo.growth.store.FarmingPaperStore;
import io.ciclo.testing.Requirement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Where a draft goes depends on the settings. */
class FarmingPapersTest {

  private static final String NUMBER = "G-2026-000123";

  private final FarmingFile file = mock(FarmingFile.class);
  private final FarmingProcesses processes = mock(FarmingProcesses.class);

  private FarmingPapers papers(Map<String, String> settings) {
    FarmingPaperStore store = mock(FarmingPaperStore.class);
    when(store.newest(NUMBER, Kind.DRAFT)).thenReturn(Optional.of(new FarmingPaper(7, Kind.DRAFT, 2, 1, "Turno", "De tarde", BigDecimal.TEN, "", List.of(),
        "lucia.ferrer", Instant.EPOCH, null, 1)));
    when(file.get(NUMBER)).thenReturn(new Farming(NUMBER, "G-2026-000001", 1, "Tarde", "lucia.ferrer", 1, FarmingState.DRAFTING, null, 0, null, null,
        Instant.EPOCH, null, 0));
    Opportunities opportunities = mock(Opportunities.class);
    when(opportunities.ofCase(any())).thenReturn(Optional.empty());
    FarmingSettings bound = new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("ciclo.farming", FarmingSettings.class);
    return new FarmingPapers(file, store, null, null, opportunities, null, null, null, null, null, bound, null, null, null, processes);
  }

  @Test
  @Requirement("FF-17")
  void withoutAnAddressItGoesByMailAndOfficeOnlyAndSaysSo() {
    assertThat(papers(Map.of()).sendDraft(NUMBER)).as("may be revised").isTrue();
    verify(processes, never()).draftSent(any(), anyLong());
    verify(file).record(NUMBER, FarmingEvent.Kind.NO_SERVICE, "2");
  }

  @Test
  @Requirement("FF-18")
  void withAnAddressItIsSentThereAndTheLastRevisionIsTheLast() {
    assertThat(papers(Map.of("ciclo.farming.draft.url", "https://crm.example/drafts", "ciclo.farming.max-revisions", "1")).sendDraft(NUMBER)).isFalse();
    verify(processes).draftSent(NUMBER, 7);
    verify(file, never()).record(NUMBER, FarmingEvent.Kind.NO_SERVICE, "2");
  }
}
