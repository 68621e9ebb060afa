package io.ciclo.growth.desk;

import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseNumbers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.SafeWrite;
import io.ciclo.growth.NewOpportunity;
import io.ciclo.growth.NoSuchOpportunity;
import io.ciclo.growth.Opportunities;
import io.ciclo.growth.Opportunity;
import io.ciclo.growth.OpportunityEvent;
import io.ciclo.growth.OpportunityEvent.Kind;
import io.ciclo.growth.OpportunityStage;
import io.ciclo.growth.OpportunityState;
import io.ciclo.growth.store.OpportunityStore;
import io.ciclo.staff.Staff;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** The register: each change is one row changed and one row added, and the CRM hears of it in the same transaction. */
@Service
class OpportunityDesk implements Opportunities {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_REASON = 4000;
  private static final BigDecimal MOST = new BigDecimal("9999999999.99");

  private final OpportunityStore store;
  private final Customers customers;
  private final Staff staff;
  private final CaseNumbers numbers;
  private final Crm crm;
  private final SafeWrite safely;
  private final Clock clock;

  OpportunityDesk(OpportunityStore store, Customers customers, Staff staff, CaseNumbers numbers, Crm crm, SafeWrite safely, Clock clock) {
    this.store = store;
    this.customers = customers;
    this.staff = staff;
    this.numbers = numbers;
    this.crm = crm;
    this.safely = safely;
    this.clock = clock;
  }

  @Override
  public String open(NewOpportunity wanted) {
    return safely.write(() -> store.ofCase(wanted.caseNumber()).map(Opportunity::number).orElseGet(() -> opened(wanted)));
  }

  private String opened(NewOpportunity wanted) {
    String title = PlainText.of(wanted.title());
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      throw new InputRefused("title", "«Oportunidad»: escriba de qué se trata, en 1 a " + LONGEST_TITLE + " caracteres.");
    }
    Opportunity opened = new Opportunity(numbers.next(CasePrefix.OPPORTUNITY), customers.company(wanted.company()).id(), wanted.kind(), title,
        wanted.amount().map(OpportunityDesk::money), OpportunityStage.ANALYSIS, OpportunityState.OPEN, wanted.owner(), wanted.caseNumber(),
        clock.instant(), Optional.empty(), Optional.empty(), 0);
    store.insert(opened);
    happened(opened, Kind.OPENED, opened.amount().map(BigDecimal::toPlainString).orElse(""), wanted.owner());
    return opened.number();
  }

  @Override
  public void worth(String number, BigDecimal amount, String by) {
    safely.run(() -> worth(stillOpen(number), Optional.of(money(amount)), by));
  }

  private Opportunity worth(Opportunity before, Optional<BigDecimal> amount, String by) {
    if (before.amount().equals(amount)) {
      return before;
    }
    Opportunity after = store.change(with(before, amount, before.stage(), before.owner()));
    happened(after, Kind.WORTH, amount.map(BigDecimal::toPlainString).orElse(""), by);
    return after;
  }

  @Override
  public void reached(String number, OpportunityStage stage, String by) {
    safely.run(() -> {
      Opportunity before = opportunity(number);
      if (before.open() && before.stage() != stage) {
        happened(store.change(with(before, before.amount(), stage, before.owner())), Kind.STAGE, stage.name(), by);
      }
    });
  }

  @Override
  public void won(String number, String by) {
    safely.run(() -> {
      if (opportunity(number).state() != OpportunityState.WON) {
        happened(store.change(closed(stillOpen(number), OpportunityState.WON, null)), Kind.WON, "", by);
      }
    });
  }

  @Override
  public void lost(String number, String reason, String by) {
    safely.run(() -> {
      String why = PlainText.of(reason);
      if (why.isEmpty() || why.length() > LONGEST_REASON) {
        throw new InputRefused("reason", "«Motivo»: diga por qué se pierde la oportunidad, en 1 a " + LONGEST_REASON + " caracteres.");
      }
      if (opportunity(number).state() != OpportunityState.LOST) {
        happened(store.change(closed(stillOpen(number), OpportunityState.LOST, why)), Kind.LOST, why, by);
      }
    });
  }

  @Override
  public void edit(String number, Optional<BigDecimal> amount, String owner, long version, String by) {
    safely.run(() -> {
      Opportunity before = stillOpen(number);
      if (before.version() != version) {
        throw new ConcurrentChange(new OptimisticLockingFailureException(number + " is at version " + before.version()));
      }
      if (!owner.equals(before.owner()) && !staff.worksHere(owner)) {
        throw new InputRefused("owner", "«Responsable»: elija a alguien que trabaje aquí.");
      }
      Opportunity valued = worth(before, amount.map(OpportunityDesk::money), by);
      if (!owner.equals(valued.owner())) {
        happened(store.change(with(valued, valued.amount(), valued.stage(), owner)), Kind.OWNER, owner, by);
      }
    });
  }

  @Override
  public Opportunity opportunity(String number) {
    return store.find(number).orElseThrow(() -> new NoSuchOpportunity(number));
  }

  @Override
  public Optional<Opportunity> ofCase(String caseNumber) {
    return store.ofCase(caseNumber);
  }

  @Override
  public List<Opportunity> ofCompany(long company) {
    return store.ofCompany(company);
  }

  @Override
  public List<OpportunityEvent> events(String number) {
    return store.events(opportunity(number).number());
  }

  private void happened(Opportunity after, Kind kind, String text, String by) {
    store.append(after.number(), new OpportunityEvent(kind, text, by, clock.instant()));
    crm.changed(after, kind);
  }

  private Opportunity stillOpen(String number) {
    Opportunity opportunity = opportunity(number);
    if (!opportunity.open()) {
      throw new InputRefused("opportunity", "«Oportunidad»: " + number + " ya está cerrada.");
    }
    return opportunity;
  }

  private static BigDecimal money(BigDecimal amount) {
    if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
      throw new InputRefused("amount", "«Importe»: escriba un importe en euros de 0 a 9.999.999.999,99.");
    }
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  private static Opportunity with(Opportunity before, Optional<BigDecimal> amount, OpportunityStage stage, String owner) {
    return new Opportunity(before.number(), before.company(), before.kind(), before.title(), amount, stage, before.state(), owner,
        before.caseNumber(), before.opened(), before.closed(), before.reason(), before.version());
  }

  private Opportunity closed(Opportunity before, OpportunityState state, String reason) {
    return new Opportunity(before.number(), before.company(), before.kind(), before.title(), before.amount(), before.stage(), state,
        before.owner(), before.caseNumber(), before.opened(), Optional.of(clock.instant()), Optional.ofNullable(reason), before.version());
  }
}
