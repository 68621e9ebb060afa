package io.ciclo.exchange.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.exchange.SomeZip;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both tools are understood from the files that they write. */
class ToolExportTest {

  private static final ZipLimits LIMITS = new ZipLimits(100, 1024 * 1024);
  private static final Set<String> OVER = Set.of("Resuelto");

  @TempDir Path folder;

  private static final class Found<T> implements Rows<T> {
    private final List<T> rows = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    @Override
    public void row(T row) {
      rows.add(row);
    }

    @Override
    public void refused(Place place, String id, String field, String reason) {
      refusals.add(place.line() + " " + id + " " + field + " " + reason);
    }
  }

  private SafeZip zip(byte[] content) throws IOException {
    return SafeZip.open(Files.write(folder.resolve("some.zip"), content), LIMITS);
  }

  @Test
  void zendeskTellsEverythingInJson() throws IOException {
    try (SafeZip zip = zip(SomeZip.example("zendesk", "1"))) {
      ToolExport export = ToolExport.of(zip, OVER);
      assertThat(export.tool()).isEqualTo(Tool.ZENDESK);
      Found<SourceOrganisation> organisations = new Found<>();
      export.organisations(organisations);
      assertThat(organisations.rows).extracting(SourceOrganisation::taxId).containsExactly("b-771", "", "");
      Found<SourceUser> users = new Found<>();
      export.users(users);
      assertThat(users.rows).extracting(SourceUser::staff).containsExactly(false, false, true, false, false);
      Found<SourceTicket> tickets = new Found<>();
      export.tickets(tickets);
      SourceTicket first = tickets.rows.get(0);
      assertThat(first.openedAt()).isEqualTo(Instant.parse("2021-03-05T10:22:00Z"));
      assertThat(first.closedAt()).isEqualTo(Instant.parse("2021-03-07T16:30:00Z"));
      assertThat(first.comments()).extracting(SourceComment::text).containsExactly("Desde esta mañana nadie puede pagar.",
          "Lo miramos & le decimos.\nUn saludo", "Es el certificado del banco.");
      assertThat(first.comments()).extracting(SourceComment::internal).containsExactly(false, false, true);
      List<SourceFile> files = first.comments().get(0).files();
      assertThat(files).extracting(SourceFile::name).containsExactly("registro.txt", "programa.exe", "falta.png");
      assertThat(files.get(0).content().apply(100L).orElseThrow()).asString(StandardCharsets.UTF_8).startsWith("ERROR 504");
      assertThat(files.get(1).content().apply(100L).orElseThrow()).startsWith('M', 'Z');
      assertThat(files.get(2).content().apply(100L)).isEmpty();
      assertThat(tickets.rows).extracting(SourceTicket::closedAt).element(1).isNull();
      assertThat(tickets.rows.get(2).comments()).singleElement().extracting(SourceComment::text).isEqualTo("Texto");
      assertThat(tickets.refusals).hasSize(2);
      assertThat(tickets.refusals.get(0)).startsWith("4 4714 created_at «ayer» no es una fecha");
      assertThat(tickets.refusals.get(1)).startsWith("5  línea La línea no es JSON");
    }
  }

  @Test
  void odooTellsItInTablesThatAreJoinedAndKeepsItsAccentsInBothEncodings() throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
      try (SafeZip zip = zip(SomeZip.example("odoo", "1", charset))) {
        ToolExport export = ToolExport.of(zip, OVER);
        assertThat(export.tool()).isEqualTo(Tool.ODOO);
        Found<SourceOrganisation> organisations = new Found<>();
        export.organisations(organisations);
        assertThat(organisations.rows).singleElement()
            .isEqualTo(new SourceOrganisation(organisations.rows.get(0).place(), "7", "Ferretería Peñón 1", "ESB881", "Cliente desde 2015", List.of()));
        Found<SourceUser> users = new Found<>();
        export.users(users);
        assertThat(users.rows).extracting(SourceUser::name).containsExactly("Íñigo Muñoz", "Técnica de soporte");
        assertThat(users.rows).extracting(SourceUser::organisation).containsExactly("7", "");
        Found<SourceTicket> tickets = new Found<>();
        export.tickets(tickets);
        assertThat(tickets.refusals).isEmpty();
        SourceTicket first = tickets.rows.get(0);
        assertThat(first.number()).isEqualTo("00031");
        assertThat(first.subject()).isEqualTo("El buscador, \"el de arriba\", no encuentra nada 1");
        assertThat(first.openedAt()).isEqualTo(Instant.parse("2019-05-06T07:08:09Z"));
        assertThat(first.closedAt()).isEqualTo(Instant.parse("2019-05-10T12:00:00Z"));
        assertThat(first.comments()).extracting(SourceComment::text).containsExactly("Busco tuercas\ny no sale nada.",
            "", "El índice estaba dañado.", "Rehecho.", "Perfecto");
        assertThat(first.comments()).extracting(SourceComment::internal).containsExactly(false, true, false, true, false);
        assertThat(first.comments().get(0).files()).isEmpty();
        assertThat(first.comments().get(1).files()).singleElement().extracting(SourceFile::name).isEqualTo("pantalla.txt");
        assertThat(first.comments().get(2).files().get(0).content().apply(100L).orElseThrow()).asString(StandardCharsets.UTF_8)
            .isEqualTo("Índice rehecho");
        assertThat(tickets.rows.get(1).closedAt()).isNull();
      }
    }
  }

  @Test
  void whereNothingSaysWhoMayReadItCustomersMayNot() throws IOException {
    assertThat(internal(Map.of("tickets.json", """
        [{"id": 1, "subject": "x", "requester_id": 7, "status": "open", "created_at": "2021-03-05T10:22:00Z", "comments": [
          {"id": 2, "author_id": 9, "created_at": "2021-03-05T10:22:00Z", "plain_body": "entre nosotros"},
          {"id": 3, "author_id": 9, "created_at": "2021-03-05T10:23:00Z", "public": true, "plain_body": "para el cliente"}]}]
        """.getBytes(StandardCharsets.UTF_8)))).containsExactly(true, false);
    assertThat(internal(Map.of("helpdesk.ticket.csv", "id,name,create_date,stage_id\n31,x,2019-05-06 07:08:09,Nuevo\n".getBytes(StandardCharsets.UTF_8),
        "mail.message.csv", ("id,model,res_id,date,body,message_type\n1,helpdesk.ticket,31,2019-05-07 09:00:00,entre nosotros,comment\n"
            + "2,helpdesk.ticket,31,2019-05-08 09:00:00,vino por correo,email\n").getBytes(StandardCharsets.UTF_8)))).containsExactly(false, true, false);
    // a table as the database has it: the subtype is a number, and "is_internal" hides more but shows nothing
    assertThat(internal(Map.of("helpdesk_ticket.csv", "id,name,create_date,stage_id\n31,x,2019-05-06 07:08:09,Nuevo\n".getBytes(StandardCharsets.UTF_8),
        "mail_message.csv", ("id,model,res_id,date,body,message_type,subtype_id,is_internal\n1,helpdesk.ticket,31,2019-05-07 09:00:00,nota,comment,2,f\n"
            + "2,helpdesk.ticket,31,2019-05-08 09:00:00,oculto,email,1,t\n").getBytes(StandardCharsets.UTF_8)))).containsExactly(false, true, true);
  }

  private List<Boolean> internal(Map<String, byte[]> files) throws IOException {
    try (SafeZip zip = zip(SomeZip.of(files))) {
      Found<SourceTicket> tickets = new Found<>();
      ToolExport.of(zip, OVER).tickets(tickets);
      return tickets.rows.get(0).comments().stream().map(SourceComment::internal).toList();
    }
  }

  @Test
  void whatWasSaidInNoTicketOfTheFileIsRefusedOnceForEachTicket() throws IOException {
    try (SafeZip zip = zip(SomeZip.of(Map.of("helpdesk.ticket.csv", "id,name,create_date,stage_id\n__export__.t_31,x,2019-05-06 07:08:09,Nuevo\n"
        .getBytes(StandardCharsets.UTF_8), "mail.message.csv", ("id,model,res_id,date,body,message_type\n1,helpdesk.ticket,31,2019-05-07 09:00:00,uno,email\n"
            + "2,helpdesk.ticket,31,2019-05-08 09:00:00,dos,email\n").getBytes(StandardCharsets.UTF_8))))) {
      Found<SourceTicket> tickets = new Found<>();
      ToolExport.of(zip, OVER).tickets(tickets);
      assertThat(tickets.rows).hasSize(1);
      assertThat(tickets.refusals).singleElement().asString().contains("res_id", "Ningún ticket del archivo tiene el número 31", "«.id»");
    }
  }

  @Test
  void aRowThatBearsNoNumberIsRefusedAndTakesNobodyElsesPlace() throws IOException {
    try (SafeZip zip = zip(SomeZip.of(Map.of("helpdesk.ticket.csv", "id,name,create_date,stage_id\n31,x,2019-05-06 07:08:09,Nuevo\n".getBytes(StandardCharsets.UTF_8),
        "mail.message.csv", ("model,res_id,date,body,message_type\nhelpdesk.ticket,31,2019-05-07 09:00:00,uno,email\n"
            + "helpdesk.ticket,31,2019-05-08 09:00:00,dos,email\n").getBytes(StandardCharsets.UTF_8),
        "ir.attachment.csv", "name,res_model,res_id,datas\na.txt,helpdesk.ticket,31,YQ==\n".getBytes(StandardCharsets.UTF_8))))) {
      Found<SourceTicket> tickets = new Found<>();
      ToolExport.of(zip, OVER).tickets(tickets);
      assertThat(tickets.rows).singleElement().extracting(SourceTicket::comments).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).hasSize(1);
      assertThat(tickets.refusals).hasSize(3).allMatch(refusal -> refusal.contains("id Falta el valor."));
    }
  }

  @Test
  void whatNoToolWroteIsRefusedSayingWhatIsExpected() throws IOException {
    try (SafeZip zip = zip(SomeZip.of(Map.of("fotos/playa.jpg", new byte[] {1})))) {
      assertThatThrownBy(() -> ToolExport.of(zip, OVER)).isInstanceOf(FileRefused.class)
          .hasMessageContaining("organizations").hasMessageContaining("helpdesk.ticket");
    }
  }
}
