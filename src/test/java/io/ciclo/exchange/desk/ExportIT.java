package io.ciclo.exchange.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Upload;
import io.ciclo.exchange.ExportRun;
import io.ciclo.exchange.ExportState;
import io.ciclo.exchange.Exports;
import io.ciclo.testing.DueAppointments;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.TicketTraces;
import io.ciclo.tickets.Urgency;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything leaves in formats that anybody reads, and nothing that lets anybody in. */
class ExportIT extends TicketTraces {

  private static final String ADMINISTRATOR = "sergio.campos";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired Exports exports;
  @Autowired DueAppointments appointments;
  @Autowired JdbcClient jdbc;
  @Autowired JdbcTemplate database;

  @AfterEach
  void nobodyHasTheTurn() {
    jdbc.sql("update exchange_turn set run_id = null").update();
  }

  private long prepared() {
    long id = exports.ask(ADMINISTRATOR);
    appointments.keep("exchange-export");
    assertThat(exports.find(id).orElseThrow().state()).as(exports.find(id).orElseThrow().reason()).isEqualTo(ExportState.READY);
    return id;
  }

  private Map<String, byte[]> taken(long id) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    exports.write(id, ADMINISTRATOR, bytes);
    ExportRun run = exports.find(id).orElseThrow();
    assertThat(run.size()).isEqualTo(bytes.size());
    assertThat(run.sha256()).isEqualTo(sha256(bytes.toByteArray()));
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entries.put(entry.getName(), zip.readAllBytes())).as(entry.getName()).isNull();
      }
    }
    return entries;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Set<String> tablesOfTheDatabase() {
    return database.execute((ConnectionCallback<Set<String>>) connection -> {
      Set<String> names = new TreeSet<>();
      try (var found = connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
        while (found.next()) {
          if (found.getString("TABLE_TYPE").endsWith("TABLE")) {
            names.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
          }
        }
      }
      return names;
    });
  }

  @Test
  @Requirement("CL-15")
  void theManifestAgreesWithTheDatabaseAndWithEachFile() throws IOException {
    Customer customer = customer();
    byte[] words = "Línea 1: ñandú".getBytes(StandardCharsets.UTF_8);
    String number = tickets.open(new NewTicket(customer.company(), customer.contact(), "Con adjunto", "Va un archivo; «entre comillas».",
        Urgency.NORMAL, null, null, null, null, SELLS), List.of(new Upload("notas ñ.txt", "text/plain", words)));
    long id = prepared();
    Map<String, byte[]> entries = taken(id);
    JsonNode manifest = JSON.readTree(entries.get("manifiesto.json"));
    Set<String> told = new TreeSet<>();
    manifest.get("tablas").fieldNames().forEachRemaining(told::add);
    for (String table : told) {
      long counted = jdbc.sql("select count(*) from " + table).query(Long.class).single();
      // that somebody took it is written down after it was made
      long since = table.equals("exchange_download") ? 1 : 0;
      assertThat(manifest.get("tablas").get(table).asLong()).as(table).isEqualTo(counted - since);
    }
    manifest.get("noIncluidas").fieldNames().forEachRemaining(told::add);
    assertThat(told).as("no table is forgotten").isEqualTo(tablesOfTheDatabase());
    assertThat(manifest.get("versionDelEsquema").asText()).isNotBlank();
    assertThat(manifest.get("pedidoPor").asText()).isEqualTo(ADMINISTRATOR);

    assertThat(manifest.get("archivos")).hasSize(entries.size() - 1);
    for (JsonNode file : manifest.get("archivos")) {
      byte[] content = entries.get(file.get("path").asText());
      assertThat(content).as(file.get("path").asText()).isNotNull();
      assertThat(file.get("bytes").asLong()).isEqualTo(content.length);
      assertThat(file.get("sha256").asText()).isEqualTo(sha256(content));
      if (file.get("path").asText().endsWith(".jsonl")) {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(file.get("rows").asInt());
        for (String line : lines) {
          assertThat(JSON.readTree(line).isObject()).isTrue();
        }
      }
    }

    JsonNode ticket = line(entries, "tablas/tickets/ticket.jsonl", "number", number);
    assertThat(ticket.get("subject").asText()).isEqualTo("Con adjunto");
    assertThat(ticket.get("opened_at").asText()).isEqualTo("2026-03-10T09:00:00Z");
    JsonNode attachment = line(entries, "tablas/tickets/ticket_attachment.jsonl", "ticket_number", number);
    assertThat(entries.get("archivos/ticket_attachment_content/" + attachment.get("content_id").asText() + "/notas ñ.txt")).isEqualTo(words);
    assertThat(entries.keySet()).anyMatch(name -> name.matches("modelos/procesos/ticket-v\\d+\\.bpmn"))
        .anyMatch(name -> name.matches("modelos/decisiones/imported-priority-v\\d+\\.dmn"))
        .anyMatch(name -> name.matches("modelos/formularios/triage-ticket-v\\d+\\.form"));
    assertThat(new String(entries.get("listas/casos.csv"), StandardCharsets.UTF_8)).startsWith("\uFEFFNúmero;").contains("\r\n" + number + ";");
    assertThat(new String(entries.get("LEEME.txt"), StandardCharsets.UTF_8)).startsWith("EXPORTACIÓN COMPLETA DE CICLO");
    assertThat(jdbc.sql("select person from exchange_download where export_id = ?").param(id).query(String.class).list())
        .containsExactly(ADMINISTRATOR);
  }

  private static JsonNode line(Map<String, byte[]> entries, String file, String field, String value) throws IOException {
    for (String line : new String(entries.get(file), StandardCharsets.UTF_8).lines().toList()) {
      JsonNode row = JSON.readTree(line);
      if (value.equals(row.get(field).asText())) {
        return row;
      }
    }
    throw new AssertionError(file + " has no " + field + " " + value);
  }

  @Test
  @Requirement("CL-15")
  void nothingThatLetsAnybodyInLeaves() throws IOException {
    Customer customer = customer();
    registry.newPassword(customer.contact());
    List<String> secrets = jdbc.sql("select password_hash from contact_credential").query(String.class).list();
    assertThat(secrets).isNotEmpty();
    Map<String, byte[]> entries = taken(prepared());
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      if (entry.getKey().startsWith("tablas/")) {
        String text = new String(entry.getValue(), StandardCharsets.UTF_8);
        assertThat(secrets).as(entry.getKey()).noneMatch(text::contains);
        String first = text.lines().findFirst().orElse("{}");
        JSON.readTree(first).fieldNames().forEachRemaining(column -> assertThat(LeftOut.secret(column)).as(entry.getKey() + " " + column).isFalse());
      }
    }
    JsonNode manifest = JSON.readTree(entries.get("manifiesto.json"));
    for (String table : List.of("contact_credential", "staff_password", "second_factor", "access_token", "spring_session", "access_link_token")) {
      assertThat(manifest.get("noIncluidas").has(table)).as(table).isTrue();
    }
    assertThat(entries.keySet()).contains("tablas/motor/act_id_user.jsonl");
    assertThat(JSON.readTree(new String(entries.get("tablas/motor/act_id_user.jsonl"), StandardCharsets.UTF_8).lines().findFirst().orElseThrow())
        .has("pwd_")).isFalse();
  }

  @Test
  @Requirement("CL-15")
  void oneAtATimeAndGoneAfterAWhile() {
    long id = exports.ask(ADMINISTRATOR);
    assertThatThrownBy(() -> exports.ask(ADMINISTRATOR)).isInstanceOf(InputRefused.class).hasMessageContaining("Ya se está preparando otra");
    appointments.keep("exchange-export");
    assertThat(exports.find(id).orElseThrow().state()).isEqualTo(ExportState.READY);
    assertThat(jdbc.sql("select execution_time from scheduled_tasks where task_instance = ?").param("exchange-export-goes/" + id)
        .query((row, ignored) -> io.ciclo.engine.Columns.instant(row, "execution_time")).single())
        .isEqualTo(TUE_2026_03_10_10H.plus(java.time.Duration.ofDays(7)));
    appointments.keep("exchange-export-goes");
    assertThat(exports.find(id).orElseThrow().state()).isEqualTo(ExportState.REMOVED);
    assertThatThrownBy(() -> exports.write(id, ADMINISTRATOR, new ByteArrayOutputStream())).isInstanceOf(IllegalStateException.class);
  }
}
