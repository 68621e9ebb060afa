package io.ciclo.meetings.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.meetings.Attendee;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Minutes;
import io.ciclo.meetings.Purpose;
import io.ciclo.meetings.Signature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code meeting}, {@code meeting_attendee} and {@code meeting_event}. */
@Repository
public class MeetingStore {

  /** So many stand on one page of a list. */
  public static final int PAGE_SIZE = 50;

  /** No meeting is longer. */
  private static final Duration LONGEST_DAY = Duration.ofDays(1);
  private static final String END = "start_at + length_minutes * interval '1' minute";

  private final JdbcClient jdbc;

  MeetingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Something that was done with a meeting; {@code author} is a staff id, or {@code contact:17}. */
  public record Event(Kind kind, Instant at, String author, String detail) {

    public enum Kind {
      PLANNED,
      MOVED,
      INVITED,
      CANCELLED,
      HELD,
      SIGNED
    }
  }

  /** Meetings that a list shows, in its order. */
  public enum Shelf {
    /** Their time is over and nobody has written what came of them. */
    OVERDUE("state = 'PLANNED' and " + END + " <= :now order by start_at, id"),
    COMING("state = 'PLANNED' and " + END + " > :now order by start_at, id"),
    PLANNED("state = 'PLANNED' order by start_at, id"),
    HELD("state = 'HELD' order by start_at desc, id desc"),
    CANCELLED("state = 'CANCELLED' order by start_at desc, id desc"),
    /** Held or called off. */
    PAST("state <> 'PLANNED' order by start_at desc, id desc");

    private final String condition;

    Shelf(String condition) {
      this.condition = condition;
    }
  }

  /**
   * Whose meetings: each of these that is not null has to fit.
   *
   * @param contact invited, or came
   * @param staff planned it, is invited, or came
   */
  public record Whose(Long company, Long contact, String staff) {

    public static final Whose EVERYBODYS = new Whose(null, null, null);

    public static Whose ofCompany(long company) {
      return new Whose(company, null, null);
    }

    public static Whose of(String staff) {
      return new Whose(null, null, staff);
    }

    private String condition() {
      return (company == null ? "" : "company_id = :company and ")
          + (contact == null ? "" : "id in (select meeting_id from meeting_attendee where contact_id = :contact) and ")
          + (staff == null ? "" : "(planner = :staff or id in (select meeting_id from meeting_attendee where staff_id = :staff)) and ");
    }
  }

  /** @return the id; the meeting's own is ignored */
  public long insert(Meeting meeting) {
    GeneratedKeyHolder id = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into meeting (uid, case_number, company_id, part, purpose, kind, subject, start_at, length_minutes, link, state,
              sequence_number, planner, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
        .params(meeting.uid(), meeting.caseNumber(), meeting.company(), meeting.part(), meeting.purpose().name(), meeting.kind(),
            meeting.subject(), utc(meeting.start()), meeting.length().toMinutes(), meeting.link(), meeting.state().name(),
            meeting.sequence(), meeting.planner())
        .update(id, "id");
    long number = id.getKey().longValue();
    meeting.attendees().forEach(attendee -> add(number, attendee, true, false));
    return number;
  }

  /** Fails when somebody else changed it since it was read. Who is invited is changed by {@link #invited}. */
  public Meeting update(Meeting meeting) {
    Minutes minutes = meeting.minutes();
    Signature signature = meeting.signature();
    int changed = jdbc.sql("""
            update meeting set start_at = ?, length_minutes = ?, link = ?, state = ?, sequence_number = ?, cancel_reason = ?,
              minutes_text = ?, decision = ?, signed_by = ?, signer_name = ?, signed_at = ?, signed_from = ?, version = version + 1
            where id = ? and version = ?""")
        .params(utc(meeting.start()), meeting.length().toMinutes(), meeting.link(), meeting.state().name(), meeting.sequence(),
            meeting.cancelled(), minutes == null ? null : minutes.text(), minutes == null ? null : minutes.decision(),
            signature == null ? null : signature.contact(), signature == null ? null : signature.name(),
            signature == null ? null : utc(signature.when()), signature == null ? null : signature.address(), meeting.id(),
            meeting.version())
        .update();
    if (changed != 1) {
      throw new OptimisticLockingFailureException("Meeting " + meeting.id() + " was changed by somebody else");
    }
    return get(meeting.id());
  }

  public void add(long meeting, Attendee attendee, boolean invited, boolean present) {
    jdbc.sql("insert into meeting_attendee (meeting_id, name, email, contact_id, staff_id, invited, present) values (?, ?, ?, ?, ?, ?, ?)")
        .params(meeting, attendee.name(), attendee.email(), attendee.contact(), attendee.staff(), invited, present).update();
  }

  /** Others are invited to one that is still to take place. */
  public void invited(long meeting, List<Attendee> attendees) {
    jdbc.sql("delete from meeting_attendee where meeting_id = ?").param(meeting).update();
    attendees.forEach(attendee -> add(meeting, attendee, true, false));
  }

  /** Whoever was invited came. */
  public void came(long meeting, Attendee attendee) {
    jdbc.sql("""
            update meeting_attendee set present = true
            where meeting_id = :meeting and invited and name = :name and coalesce(email, '') = :email
              and coalesce(contact_id, 0) = :contact and coalesce(staff_id, '') = :staff""")
        .param("meeting", meeting).param("name", attendee.name()).param("email", attendee.email() == null ? "" : attendee.email())
        .param("contact", attendee.contact() == null ? 0L : attendee.contact())
        .param("staff", attendee.staff() == null ? "" : attendee.staff()).update();
  }

  public void add(long meeting, Event event) {
    jdbc.sql("insert into meeting_event (meeting_id, kind, at, author, detail) values (?, ?, ?, ?, ?)")
        .params(meeting, event.kind().name(), utc(event.at()), event.author(), event.detail()).update();
  }

  /** Oldest first. */
  public List<Event> events(long meeting) {
    return jdbc.sql("select * from meeting_event where meeting_id = ? order by id").param(meeting)
        .query((row, number) -> new Event(word(row, "kind", Event.Kind.class), instant(row, "at"), row.getString("author"),
            row.getString("detail"))).list();
  }

  public Meeting get(long id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("There is no meeting " + id));
  }

  public Optional<Meeting> find(long id) {
    return whole(jdbc.sql("select * from meeting where id = ?").param(id).query(MeetingStore::row).list()).stream().findFirst();
  }

  public List<Meeting> ofCase(String caseNumber) {
    return whole(jdbc.sql("select * from meeting where case_number = ? order by start_at, id").param(caseNumber)
        .query(MeetingStore::row).list());
  }

  public List<Meeting> ofCompany(long company) {
    return whole(jdbc.sql("select * from meeting where company_id = ? order by start_at, id").param(company)
        .query(MeetingStore::row).list());
  }

  /** The latest first. */
  public List<Meeting> heldWith(long company, int most) {
    return whole(jdbc.sql("select * from meeting where company_id = ? and state = 'HELD' order by start_at desc, id desc limit ?")
        .params(company, most).query(MeetingStore::row).list());
  }

  /** Those that begin in this span, whatever became of them, oldest first. */
  public List<Meeting> between(Instant from, Instant to, Whose whose) {
    return whole(asked(whose, "start_at >= :from and start_at < :to order by start_at, id").param("from", utc(from)).param("to", utc(to))
        .query(MeetingStore::row).list());
  }

  /** A page of a list, the first being 0; one more than {@link #PAGE_SIZE} when there is another page. */
  public List<Meeting> list(Shelf shelf, Whose whose, Instant now, int page) {
    return whole(asked(whose, shelf.condition + " limit :limit offset :offset").param("now", utc(now)).param("limit", PAGE_SIZE + 1)
        .param("offset", (long) page * PAGE_SIZE).query(MeetingStore::row).list());
  }

  private JdbcClient.StatementSpec asked(Whose whose, String condition) {
    return jdbc.sql("select * from meeting where " + whose.condition() + condition).param("company", whose.company())
        .param("contact", whose.contact()).param("staff", whose.staff());
  }

  /** What a company's people may still have to do with: planned ones that are not over at this moment, and decisions without signature. */
  public List<Meeting> openOf(long company, Instant now) {
    return whole(jdbc.sql("""
            select * from meeting where company_id = ? and (state = 'PLANNED' and start_at > ?
              or state = 'HELD' and decision is not null and signed_by is null) order by start_at, id""")
        .params(company, utc(now.minus(LONGEST_DAY))).query(MeetingStore::row).list());
  }

  private record Guest(long meeting, Attendee attendee, boolean invited, boolean present) {}

  /** With everybody in them: two questions, however many meetings. */
  private List<Meeting> whole(List<Meeting> bare) {
    if (bare.isEmpty()) {
      return bare;
    }
    Map<Long, List<Guest>> guests = new HashMap<>(jdbc.sql("select * from meeting_attendee where meeting_id in (:ids) order by id")
        .param("ids", bare.stream().map(Meeting::id).toList()).query(MeetingStore::guest).list().stream()
        .collect(Collectors.groupingBy(Guest::meeting)));
    return bare.stream().map(meeting -> whole(meeting, guests.getOrDefault(meeting.id(), List.of()))).toList();
  }

  private static Meeting whole(Meeting bare, List<Guest> guests) {
    Minutes minutes = bare.minutes() == null ? null : new Minutes(bare.minutes().text(),
        guests.stream().filter(Guest::present).map(Guest::attendee).toList(), bare.minutes().decision());
    return new Meeting(bare.id(), bare.uid(), bare.caseNumber(), bare.company(), bare.part(), bare.purpose(), bare.kind(), bare.subject(),
        bare.start(), bare.length(), bare.link(), guests.stream().filter(Guest::invited).map(Guest::attendee).toList(), bare.state(),
        bare.sequence(), bare.cancelled(), minutes, bare.signature(), bare.planner(), bare.version());
  }

  private static Guest guest(ResultSet row, int ignored) throws SQLException {
    return new Guest(row.getLong("meeting_id"), new Attendee(row.getString("name"), row.getString("email"),
        row.getObject("contact_id", Long.class), row.getString("staff_id")), row.getBoolean("invited"), row.getBoolean("present"));
  }

  private static Meeting row(ResultSet row, int ignored) throws SQLException {
    MeetingState state = word(row, "state", MeetingState.class);
    Long signer = row.getObject("signed_by", Long.class);
    return new Meeting(row.getLong("id"), row.getString("uid"), row.getString("case_number"), row.getLong("company_id"),
        row.getString("part"), word(row, "purpose", Purpose.class), row.getString("kind"), row.getString("subject"),
        instant(row, "start_at"), Duration.ofMinutes(row.getInt("length_minutes")), row.getString("link"), List.of(), state,
        row.getInt("sequence_number"), row.getString("cancel_reason"),
        state == MeetingState.HELD ? new Minutes(row.getString("minutes_text"), List.of(), row.getString("decision")) : null,
        signer == null ? null : new Signature(signer, row.getString("signer_name"), instant(row, "signed_at"), row.getString("signed_from")),
        row.getString("planner"), row.getInt("version"));
  }
}
