package io.ciclo.tickets.desk;

import io.ciclo.engine.AcceptedFile;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Upload;
import io.ciclo.tickets.AttachmentLimits;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many files a message may carry, and which. */
@Component
class AttachmentPolicy {

  private final TicketSettings settings;

  AttachmentPolicy(TicketSettings settings) {
    this.settings = settings;
  }

  AttachmentLimits limits() {
    return new AttachmentLimits(settings.attachmentsPerMessage(), settings.attachmentMaxSize().toBytes());
  }

  /** Empty ones (a file field left alone) are left out. Throws {@link InputRefused} naming the file. */
  List<AcceptedFile> accept(List<Upload> uploads) {
    List<Upload> files = uploads == null ? List.of()
        : uploads.stream().filter(file -> file.content() != null && file.content().length > 0).toList();
    if (files.size() > settings.attachmentsPerMessage()) {
      throw new InputRefused("files", "«Adjuntos»: como máximo " + settings.attachmentsPerMessage()
          + " archivos por mensaje y ha elegido " + files.size() + ".");
    }
    return files.stream().map(file -> AcceptedFile.of(file, settings.attachmentMaxSize(), "files", "Adjuntos")).toList();
  }
}
