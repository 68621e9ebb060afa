package io.ciclo.growth.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.growth.FarmingCall;
import io.ciclo.growth.FarmingPaper;
import io.ciclo.growth.FarmingPaper.Kind;
import io.ciclo.growth.FarmingPaper.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Drafts and proposals, and the tries to send drafts by web service. */
@Repository
public class FarmingPaperStore {

  private final JdbcClient jdbc;

  FarmingPaperStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first. */
  public List<FarmingPaper> papers(String number) {
    return jdbc.sql("select * from farming_paper where farming = ? order by id desc").param(number).query(this::row).list();
  }

  public Optional<FarmingPaper> paper(long id) {
    return jdbc.sql("select * from farming_paper where id = ?").param(id).query(this::row).optional();
  }

  public Optional<String> caseOf(long paper) {
    return jdbc.sql("select farming from farming_paper where id = ?").param(paper).query(String.class).optional();
  }

  /** How what was sent last is called, by case, of all cases of a company; those of which nothing was sent are not there. */
  public Map<String, String> sentTitles(long company) {
    Map<String, String> titles = new HashMap<>();
    jdbc.sql("""
            select p.farming, p.title from farming_paper p join farming f on f.number = p.farming
            where f.company_id = ? and p.sent_at is not null order by p.id""")
        .param(company).query(row -> {
          titles.put(row.getString("farming"), row.getString("title"));
        });
    return titles;
  }

  /** The newest of a kind, written or sent. */
  public Optional<FarmingPaper> newest(String number, Kind kind) {
    return papers(number).stream().filter(paper -> paper.kind() == kind).findFirst();
  }

  private FarmingPaper row(ResultSet row, int ignored) throws SQLException {
    long id = row.getLong("id");
    List<Line> lines = jdbc.sql("select * from farming_paper_line where paper_id = ? order by part, place").param(id)
        .query((line, any) -> new Line(word(line, "part", FarmingPaper.Part.class), line.getString("title"), line.getString("text"))).list();
    return new FarmingPaper(id, word(row, "kind", Kind.class), row.getInt("version"), row.getInt("revision"), row.getString("title"),
        row.getString("scope"), row.getBigDecimal("budget"), row.getString("terms"), lines, row.getString("author"), instant(row, "saved_at"),
        instant(row, "sent_at"), row.getInt("seen"));
  }

  /** Its id is ignored. */
  public long begin(String number, FarmingPaper paper) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into farming_paper (farming, kind, version, revision, title, scope, budget, terms, author, saved_at, seen)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""")
        .params(number, paper.kind().name(), paper.version(), paper.revision(), paper.title(), paper.scope(), paper.budget(), paper.terms(),
            paper.author(), utc(paper.savedAt())).update(key, "id");
    long id = key.getKeyAs(Long.class);
    lines(id, paper.lines());
    return id;
  }

  public void save(FarmingPaper after) {
    int rows = jdbc.sql("""
            update farming_paper set title = ?, scope = ?, budget = ?, terms = ?, author = ?, saved_at = ?, seen = seen + 1
            where id = ? and seen = ? and sent_at is null""")
        .params(after.title(), after.scope(), after.budget(), after.terms(), after.author(), utc(after.savedAt()), after.id(), after.seen())
        .update();
    if (rows != 1) {
      throw new OptimisticLockingFailureException("Paper " + after.id() + " was changed by somebody else");
    }
    jdbc.sql("delete from farming_paper_line where paper_id = ?").param(after.id()).update();
    lines(after.id(), after.lines());
  }

  private void lines(long paper, List<Line> lines) {
    for (int place = 0; place < lines.size(); place++) {
      Line line = lines.get(place);
      jdbc.sql("insert into farming_paper_line (paper_id, part, place, title, text) values (?, ?, ?, ?, ?)")
          .params(paper, line.part().name(), place, line.title(), line.text()).update();
    }
  }

  public void sent(long paper, Instant now) {
    jdbc.sql("update farming_paper set sent_at = ? where id = ? and sent_at is null").params(utc(now), paper).update();
  }

  public void called(long paper, boolean success, String note, Instant now) {
    jdbc.sql("insert into farming_draft_call (paper_id, success, note, at) values (?, ?, ?, ?)").params(paper, success, note, utc(now)).update();
  }

  public boolean delivered(long paper) {
    return jdbc.sql("select count(*) from farming_draft_call where paper_id = ? and success").param(paper).query(Long.class).single() > 0;
  }

  /** Oldest first. */
  public List<FarmingCall> calls(String number) {
    return jdbc.sql("""
            select p.version, c.success, c.note, c.at from farming_draft_call c join farming_paper p on p.id = c.paper_id
            where p.farming = ? order by c.id""")
        .param(number).query((row, ignored) -> new FarmingCall(row.getInt("version"), row.getBoolean("success"), row.getString("note"),
            instant(row, "at"))).list();
  }
}
