package io.ciclo.documents.desk;

import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.DocumentSource;
import io.ciclo.documents.NewContent;
import io.ciclo.documents.PrintedPages;
import io.ciclo.documents.Receivers.Receiver;
import io.ciclo.messages.CompanySettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The template of the data with which each computer connects, to be filled in on the screen or by hand (DO-07); a house's own takes its place. */
@Component
class ConnectionDataForm implements DocumentSource {

  private static final String TEMPLATE = "documents/connection-data-print";
  private static final int COMPUTERS = 3;
  private static final List<Field> COMPANY = List.of(new Field("empresa", "Empresa"), new Field("responsable", "Responsable de los equipos"),
      new Field("correo", "Correo electrónico"), new Field("telefono", "Teléfono"), new Field("horario", "Horario en que se puede conectar"));
  private static final List<Field> COMPUTER = List.of(new Field("equipo", "Nombre del equipo"), new Field("ubicacion", "Ubicación"),
      new Field("usuario", "Persona que lo usa"), new Field("perfil", "Perfil (administrador, supervisor o agente)"),
      new Field("sistema", "Sistema operativo y versión"), new Field("navegador", "Navegador y versión"),
      new Field("red", "Red (cable o wifi) y proxy, si lo hay"), new Field("remoto", "Programa de acceso remoto"),
      new Field("identificador", "Identificador de acceso remoto"), new Field("observaciones", "Observaciones"));

  private final CompanySettings house;
  private final PrintedPages printed;

  ConnectionDataForm(CompanySettings house, PrintedPages printed) {
    this.house = house;
    this.printed = printed;
  }

  /** A line to be filled in; its key names the field of the file. */
  record Field(String key, String label) {}

  @Override
  public String kind() {
    return DocumentKind.CONNECTION_DATA;
  }

  @Override
  public boolean standsIn() {
    return true;
  }

  @Override
  public Optional<NewContent> newest(Receiver receiver) {
    Map<String, Object> words = Map.of("house", house.name(), "company", COMPANY, "computer", COMPUTER, "computers", COMPUTERS);
    return Optional.of(NewContent.Generated.pdf("datos-de-conexion.pdf", printed.pdf(TEMPLATE, words), TEMPLATE + words));
  }
}
