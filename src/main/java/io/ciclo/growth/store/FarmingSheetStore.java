package io.ciclo.growth.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.plain;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.growth.AttributeBand;
import io.ciclo.growth.ClientKind;
import io.ciclo.growth.FarmingAttribute;
import io.ciclo.growth.FarmingConsultation;
import io.ciclo.growth.FarmingElement;
import io.ciclo.growth.FarmingElement.Approval;
import io.ciclo.growth.FarmingFigures;
import io.ciclo.growth.FarmingPosition;
import io.ciclo.growth.FarmingSheet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is written down of a Farming: analysis, attributes, parts of the solution, figures, what areas of support said. */
@Repository
public class FarmingSheetStore {

  private final JdbcClient jdbc;

  FarmingSheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void begin(String number) {
    jdbc.sql("insert into farming_sheet (farming, knowledge, person, support_areas, support_question, seen) values (?, '', '', '', '', 0)")
        .param(number).update();
  }

  public FarmingSheet sheet(String number) {
    return jdbc.sql("select * from farming_sheet where farming = ?").param(number)
        .query((row, ignored) -> new FarmingSheet(row.getString("knowledge"), row.getString("person"), word(row, "client_kind", ClientKind.class),
            Stream.of(row.getString("support_areas").split(",")).filter(area -> !area.isEmpty()).toList(), row.getString("support_question"),
            word(row, "stance", FarmingPosition.class), row.getInt("seen"))).single();
  }

  public void knows(String number, String knowledge) {
    jdbc.sql("update farming_sheet set knowledge = ? where farming = ?").params(knowledge, number).update();
  }

  /** @param before that the person had before their eyes: whoever saved since then is not overwritten */
  public void save(String number, FarmingSheet before, FarmingSheet after) {
    int rows = jdbc.sql("""
            update farming_sheet set person = ?, client_kind = ?, support_areas = ?, support_question = ?, stance = ?, seen = seen + 1
            where farming = ? and seen = ?""")
        .params(after.person(), plain(after.clientKind()), String.join(",", after.areas()), after.question(), plain(after.position()), number,
            before.seen())
        .update();
    if (rows != 1) {
      throw new OptimisticLockingFailureException("What is written down of " + number + " was changed by somebody else");
    }
  }

  /** In the customer's order. */
  public List<FarmingAttribute> attributes(String number) {
    return jdbc.sql("select * from farming_attribute where farming = ? order by customer_rank").param(number)
        .query((row, ignored) -> new FarmingAttribute(row.getLong("id"), row.getString("text"), row.getInt("customer_rank"),
            row.getObject("provider_rank", Integer.class), word(row, "band", AttributeBand.class), row.getBoolean("understood"))).list();
  }

  public void replaceAttributes(String number, List<FarmingAttribute> attributes) {
    jdbc.sql("delete from farming_attribute where farming = ?").param(number).update();
    attributes.forEach(one -> jdbc.sql("""
            insert into farming_attribute (farming, text, customer_rank, provider_rank, band, understood) values (?, ?, ?, ?, ?, ?)""")
        .params(number, one.text(), one.customerRank(), one.providerRank(), one.band().name(), one.understood()).update());
  }

  /** In the order in which they were written down. */
  public List<FarmingElement> elements(String number) {
    return jdbc.sql("select * from farming_element where farming = ? order by id").param(number).query(FarmingSheetStore::element).list();
  }

  private static FarmingElement element(ResultSet row, int ignored) throws SQLException {
    String by = row.getString("approved_by");
    return new FarmingElement(row.getLong("id"), row.getString("name"), row.getString("benefit"), row.getBigDecimal("cost"),
        row.getBoolean("valued"), by == null ? null : new Approval(by, row.getString("approved_why"), instant(row, "approved_at")));
  }

  public void replaceElements(String number, List<FarmingElement> elements) {
    jdbc.sql("delete from farming_element where farming = ?").param(number).update();
    elements.forEach(one -> jdbc.sql("""
            insert into farming_element (farming, name, benefit, cost, valued, approved_by, approved_why, approved_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(number, one.name(), one.benefit(), one.cost(), one.valued(), one.approval() == null ? null : one.approval().by(),
            one.approval() == null ? null : one.approval().why(), one.approval() == null ? null : utc(one.approval().at())).update());
  }

  public boolean approve(String number, long element, Approval approval) {
    return jdbc.sql("update farming_element set approved_by = ?, approved_why = ?, approved_at = ? where farming = ? and id = ?")
        .params(approval.by(), approval.why(), utc(approval.at()), number, element).update() == 1;
  }

  public List<FarmingFigures> figures(String number) {
    return jdbc.sql("select * from farming_figures where farming = ? order by stance").param(number)
        .query((row, ignored) -> new FarmingFigures(word(row, "stance", FarmingPosition.class), row.getBigDecimal("price"),
            row.getBigDecimal("cost"))).list();
  }

  public void replaceFigures(String number, List<FarmingFigures> figures) {
    jdbc.sql("delete from farming_figures where farming = ?").param(number).update();
    figures.forEach(one -> jdbc.sql("insert into farming_figures (farming, stance, price, cost) values (?, ?, ?, ?)")
        .params(number, one.position().name(), one.price(), one.cost()).update());
  }

  public void answered(String number, FarmingConsultation one) {
    jdbc.sql("""
            insert into farming_consultation (farming, revision, area, question, verdict, answer, staff, at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(number, one.revision(), one.area(), one.question(), one.verdict().name(), one.answer(), one.staff(), utc(one.at())).update();
  }

  /** Oldest first. */
  public List<FarmingConsultation> consultations(String number) {
    return jdbc.sql("select * from farming_consultation where farming = ? order by id").param(number)
        .query((row, ignored) -> new FarmingConsultation(row.getInt("revision"), row.getString("area"), row.getString("question"),
            word(row, "verdict", FarmingConsultation.Verdict.class), row.getString("answer"), row.getString("staff"), instant(row, "at"))).list();
  }
}
