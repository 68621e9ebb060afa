package io.ciclo.exchange.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.ciclo.customers.Company;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Csv;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tickets.CaseFilter;
import io.ciclo.tickets.CaseLists;
import io.ciclo.tickets.CaseOrder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Everything, as it stands at one moment: tables as JSON lines, contents as files, models as they were deployed, the main lists as CSV, and
 * a manifest by which each file can be checked.
 */
@Component
class ExportArchive {

  private static final CaseFilter ALL_CASES = new CaseFilter("", null, null, null, null, null, null, null, null, null, CaseOrder.AGE);
  /** Its names are kept in small letters by both databases. */
  private static final String VERSION = "select \"version\" from \"flyway_schema_history\" where \"success\" = true"
      + " and \"version\" is not null order by \"installed_rank\" desc";
  private static final String MODELS = "select d.key_ as name, d.version_ as version, d.resource_name_ as resource, b.bytes_ as bytes from %s d"
      + " join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_ order by d.key_, d.version_";
  /** Definitions of the engine, and the folder of their files. */
  private static final Map<String, String> DEFINITIONS = new TreeMap<>(Map.of("act_re_procdef", "procesos", "act_re_decision_def", "decisiones",
      "act_re_camformdef", "formularios"));

  private final JdbcTemplate database;
  private final CaseLists cases;
  private final Customers customers;
  private final CustomerRegistry registry;
  private final Vocabulary vocabulary;
  private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  ExportArchive(JdbcTemplate database, CaseLists cases, Customers customers, CustomerRegistry registry, Vocabulary vocabulary) {
    this.database = database;
    this.cases = cases;
    this.customers = customers;
    this.registry = registry;
    this.vocabulary = vocabulary;
  }

  /** @param files in the archive @param rows of all tables together */
  record Written(long files, long rows) {}

  /** Inside a transaction that sees one moment of the database. */
  Written write(OutputStream to, String by, Instant now) {
    return database.execute((ConnectionCallback<Written>) connection -> {
      try (ArchiveFile archive = new ArchiveFile(to)) {
        return write(archive, connection, by, now);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private Written write(ArchiveFile archive, Connection connection, String by, Instant now) throws SQLException, IOException {
    ArchiveTables tables = new ArchiveTables(connection, archive);
    archive.text("LEEME.txt", text -> {
      text.write(README);
      return null;
    });
    lists(archive);
    models(archive, connection);
    Map<String, Long> counts = new LinkedHashMap<>();
    Map<String, String> leftOut = new TreeMap<>();
    for (String table : tables.tables()) {
      var reason = LeftOut.reason(table);
      if (reason.isPresent()) {
        leftOut.put(table, reason.get());
      } else {
        counts.put(table, tables.write(table));
      }
    }
    long rows = counts.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("formato", "ciclo-export-1");
    manifest.put("creado", now.toString());
    manifest.put("pedidoPor", by);
    manifest.put("versionDelEsquema", schemaVersion(connection));
    manifest.put("tablas", counts);
    manifest.put("filas", rows);
    manifest.put("noIncluidas", leftOut);
    manifest.put("archivos", archive.entries());
    archive.text("manifiesto.json", text -> {
      text.write(json.writeValueAsString(manifest));
      return null;
    });
    return new Written(archive.entries().size(), rows);
  }

  private static String schemaVersion(Connection connection) throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(VERSION); ResultSet row = asked.executeQuery()) {
      return row.next() ? row.getString(1) : "";
    }
  }

  private void lists(ArchiveFile archive) throws SQLException, IOException {
    archive.text("listas/casos.csv", text -> {
      Csv csv = new Csv(text).row("Número", "Número anterior", "Empresa", "Contacto", "Asunto", "Tipo", "Prioridad", "Estado", "Líder de cuenta",
          "Abierto", "Último movimiento");
      long[] rows = {0};
      cases.each(ALL_CASES, line -> {
        var t = line.ticket();
        csv.row(t.number(), line.oldNumber(), t.company(), t.contact(), t.subject(), word("tickets.type", t.type()),
            word("tickets.priority", t.priority()), vocabulary.word("tickets.state", t.state()), t.accountLeader(), t.openedAt(),
            t.lastActivityAt());
        rows[0]++;
      });
      return rows[0];
    });
    List<Company> companies = customers.companies();
    archive.text("listas/empresas.csv", text -> {
      Csv csv = new Csv(text).row("Id", "Razón social", "NIF", "Plataforma", "Producto", "Plan", "Cuenta clave", "Líder de cuenta", "CSM", "Zona",
          "Estado");
      companies.forEach(c -> csv.row(c.id(), c.legalName(), c.taxId(), c.platformKind(), c.product(), c.plan(), c.keyAccount() ? "sí" : "no",
          c.accountLeader(), c.csm(), c.zone(), c.status()));
      return (long) companies.size();
    });
    archive.text("listas/contactos.csv", text -> {
      Csv csv = new Csv(text).row("Id", "Empresa", "Nombre", "Correo electrónico", "Teléfono", "Activo");
      long[] rows = {0};
      companies.forEach(company -> customers.contactsOf(company.id()).forEach(c -> {
        csv.row(c.id(), company.legalName(), c.name(), c.email(), c.phone(), c.active() ? "sí" : "no");
        rows[0]++;
      }));
      return rows[0];
    });
    archive.text("listas/contratos.csv", text -> {
      Csv csv = new Csv(text).row("Id", "Empresa", "Referencia", "Plan", "Inicio", "Fin", "Estado");
      long[] rows = {0};
      companies.forEach(company -> registry.contractsOf(company.id()).forEach(c -> {
        csv.row(c.id(), company.legalName(), c.reference(), c.plan(), c.start(), c.end(), c.status());
        rows[0]++;
      }));
      return rows[0];
    });
  }

  private String word(String kind, Enum<?> value) {
    return vocabulary.word(kind + "." + (value == null ? "none" : value.name()));
  }

  private static void models(ArchiveFile archive, Connection connection) throws SQLException, IOException {
    for (Map.Entry<String, String> definitions : DEFINITIONS.entrySet()) {
      try (PreparedStatement asked = connection.prepareStatement(MODELS.formatted(definitions.getKey())); ResultSet row = asked.executeQuery()) {
        while (row.next()) {
          String resource = row.getString("resource");
          archive.file("modelos/" + definitions.getValue() + "/" + ArchiveFile.harmless(row.getString("name")) + "-v" + row.getInt("version")
              + resource.substring(Math.max(0, resource.lastIndexOf('.'))), new ByteArrayInputStream(row.getBytes("bytes")));
        }
      }
    }
  }

  private static final String README = """
      EXPORTACIÓN COMPLETA DE CICLO

      Todo lo que guarda esta instalación, tal como estaba en un mismo momento, en formatos abiertos: JSON, CSV, BPMN, DMN y los
      archivos tal como se enviaron. Se lee sin Ciclo y sin ninguna otra aplicación concreta.

      tablas/        Una carpeta por cada parte de la aplicación y un archivo por tabla. Cada línea es un objeto JSON con una fila;
                     los nombres son los de las columnas. Los instantes están en UTC, como 2026-03-10T09:05:00Z.
      archivos/      Los contenidos: adjuntos de los casos (archivos/ticket_attachment_content), documentos
                     (archivos/document_content) y otros. La carpeta es el identificador del contenido y el archivo conserva
                     su nombre. De qué caso y de qué mensaje es un adjunto lo dice tablas/tickets/ticket_attachment.jsonl en
                     su columna content_id.
      modelos/       Procesos (BPMN), decisiones (DMN) y formularios, en todas las versiones publicadas.
      listas/        Casos, empresas, contactos y contratos en CSV (UTF-8, separado por punto y coma), para abrir en una hoja
                     de cálculo.
      manifiesto.json  Fecha, quién la pidió, versión del esquema, filas de cada tabla, y de cada archivo su tamaño y su
                     SHA-256. También qué tablas no se incluyen y por qué.

      No se incluye nada que abra la puerta a alguien: contraseñas, segundos factores, sesiones ni enlaces de un solo uso.
      El archivo contiene datos personales: guárdelo como corresponde y bórrelo cuando no lo necesite.

      Para comprobar un archivo: sha256sum ARCHIVO y compare con el manifiesto.
      """;
}
