package io.ciclo.messages;

import static io.ciclo.messages.Placeholder.*;
import static io.ciclo.messages.Placeholder.ENLACE_FORMACION;
import static io.ciclo.messages.Placeholder.FECHAS;
import static io.ciclo.messages.Placeholder.NIVEL;
import static io.ciclo.messages.Placeholder.PLATAFORMA;
import static io.ciclo.messages.Placeholder.SESIONES;
import static io.ciclo.messages.Placeholder.TEMARIO;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The texts that are sent, and the data that each must carry because its requirement names it (chapter 21).
 *
 * <p>Every text carries the common data: greeting, client, team, date, and the ticket where there is one.
 */
public enum MessageText {
  MT_01("Acuse de recibo", List.of(TICKET, ASUNTO, SIGUIENTE_PASO, FECHA_PROXIMA), List.of(CLASIFICACION)),
  MT_03("Petición de información", List.of(TICKET, ASUNTO, PREGUNTA, FECHA_LIMITE), List.of()),
  MT_04("La petición es una mejora", List.of(TICKET, ASUNTO, FECHA_PROXIMA), List.of()),
  MT_05("Datos de una extensión", List.of(TICKET, ASUNTO, EXTENSION, FECHA_LIMITE, ENLACE_TICKET), List.of()),
  MT_07("Solución o contención para validar",
      List.of(TICKET, ASUNTO, SOLUCION, COMO_COMPROBAR, AVISO_CONTENCION, AVISO_PUNTOS, FECHA_LIMITE, ENLACE_TICKET),
      List.of(AVISO_CONTENCION, AVISO_PUNTOS)),
  MT_08("Investigación prolongada", List.of(TICKET, ASUNTO, MOTIVO, PUNTOS, ENLACE_DECIDIR, FECHA_LIMITE), List.of()),
  MT_09("Contacto con un tercero", List.of(TICKET, ASUNTO, TERCERO, MOTIVO, PUNTOS, ENLACE_DECIDIR, FECHA_LIMITE), List.of()),
  MT_10("Varios temas en un ticket", List.of(TICKET, TEMAS, ENLACES), List.of()),
  MT_13("Fuera del alcance", List.of(TICKET, ALTERNATIVA), List.of()),
  MT_14("Otro evolutivo pendiente", List.of(TICKET, ASUNTO, ANTERIOR, ENLACE_ANTERIOR), List.of()),
  MT_15("Estimación de un evolutivo", List.of(TICKET, ASUNTO, TAREAS, PUNTOS, CATEGORIA, FECHA_ENTREGA, JUSTIFICACION, FECHA_LIMITE,
      ENLACE_DECIDIR), List.of()),
  MT_21("Propuesta de formación", List.of(TICKET, ASUNTO, TEMARIO, NIVEL, PLATAFORMA, SESIONES, TEMAS, FECHAS, PUNTOS, ENLACE_DECIDIR,
      FECHA_LIMITE), List.of()),
  MT_26("El ticket lo abre el cliente", List.of(RAZONES, ENLACE_PORTAL), List.of()),
  MT_27("Contrato no vigente", List.of(EMPRESA, TICKET, FECHA_LIMITE, LIDER), List.of()),
  MT_28("Duplicado o respuesta a otro ticket", List.of(TICKET, REFERENCIA, ENLACE_REFERENCIA), List.of()),
  AV_01("Aviso de respuesta", List.of(TICKET, ASUNTO, TEXTO, SIGUIENTE_PASO, ENLACE_TICKET), List.of(SIGUIENTE_PASO)),
  AV_02("Aviso de un plazo", List.of(TICKET, ASUNTO, EMPRESA, PLAZO, SITUACION, ENLACE_CASO), List.of()),
  AV_03("Mención en una nota", List.of(TICKET, ASUNTO, EMPRESA, QUIEN, TEXTO, ENLACE_CASO), List.of()),
  AV_10("Aviso de guardia", List.of(TICKET, EMPRESA, ASUNTO, DESDE, ENLACE_AVISO), List.of()),
  AV_20("Cobertura de festivos", List.of(PERIODO, COBERTURA, NOTA, ENLACE_CALENDARIO), List.of(NOTA)),
  MT_29("Último aviso antes de cerrar o dejar en pausa",
      List.of(TICKET, ASUNTO, PREGUNTA, FECHA_LIMITE, CONSECUENCIA, ENLACE_TICKET), List.of()),
  MT_29_INFORMACION("Recordatorio: falta información", List.of(TICKET, ASUNTO, PREGUNTA, FECHA_LIMITE, ENLACE_TICKET), List.of()),
  MT_29_VALIDACION("Recordatorio: falta la validación", List.of(TICKET, ASUNTO, FECHA_LIMITE, ENLACE_TICKET), List.of()),
  MT_29_AUTORIZACION("Recordatorio: falta su autorización", List.of(TICKET, ASUNTO, MOTIVO, PUNTOS, FECHA_LIMITE, ENLACE_DECIDIR), List.of()),
  MT_29_ESTIMACION("Recordatorio: falta decidir sobre la estimación", List.of(TICKET, ASUNTO, PUNTOS, FECHA_LIMITE, ENLACE_DECIDIR),
      List.of()),
  MT_29_LIMITE("Recordatorio: falta elegir prioridad o mes", List.of(TICKET, ASUNTO, FECHA_MES, FECHA_LIMITE, ENLACE_DECIDIR), List.of()),
  MT_29_PAUSA("Aviso de que queda en pausa", List.of(TICKET, ASUNTO, PREGUNTA, ENLACE_TICKET), List.of()),
  MT_29_SIGUE("Recordatorio: sigue en pausa", List.of(TICKET, ASUNTO, PREGUNTA, ENLACE_TICKET), List.of()),
  MT_29_CIERRE("Aviso de cierre por falta de respuesta", List.of(TICKET, ASUNTO, FECHA_LIMITE, ENLACE_TICKET), List.of()),
  MT_30("Escalado a un proveedor", List.of(TICKET, ASUNTO, TEXTO, PROVEEDOR, PLAZO_PROVEEDOR, FECHA_PROXIMA), List.of()),
  MT_31("Escalado a especialistas", List.of(TICKET, ASUNTO, TEXTO, QUIEN, FECHA_PROXIMA), List.of()),
  MT_06("Noticias de un ticket en curso", List.of(TICKET, ASUNTO, TEXTO, SIGUIENTE_PASO, ENLACE_TICKET), List.of(SIGUIENTE_PASO)),
  MT_32("Retraso y medidas", List.of(TICKET, ASUNTO, TEXTO, SIGUIENTE_PASO, ENLACE_TICKET), List.of(SIGUIENTE_PASO)),
  AV_PUNTOS("Autorización de T-Points", List.of(TICKET, ASUNTO, MOTIVO, PUNTOS, ENLACE_DECIDIR, FECHA_LIMITE), List.of()),
  AV_COMPANERO("Un compañero pide que autorice T-Points", List.of(QUIEN, MOTIVO, PUNTOS, ENLACE_DECIDIR), List.of()),
  AV_EVO_LIMITE("Evolutivos del mes completos", List.of(TICKET, ASUNTO, MAXIMO, FECHA_MES, FECHA_LIMITE, ENLACE_DECIDIR), List.of()),
  AV_EVO_LIMITE_BAJA("Evolutivo con prioridad baja por silencio", List.of(TICKET, ASUNTO, ENLACE_TICKET), List.of()),
  AV_EVO_NO_VALORADO("Evolutivo cerrado sin valorar", List.of(TICKET, ASUNTO), List.of()),
  AV_EVO_DOCUMENTO("Petición de un documento para estimar", List.of(TICKET, ASUNTO, FECHA_LIMITE, ENLACE_TICKET), List.of()),
  AV_EVO_ACEPTADA("Estimación aceptada", List.of(TICKET, ASUNTO, RESERVADO, FECHA_ENTREGA, TURNO), List.of(TURNO)),
  AV_EVO_SIN_SALDO("Aceptación sin T-Points suficientes", List.of(TICKET, ASUNTO, PUNTOS, FECHA_LIMITE, ENLACE_DECIDIR), List.of()),
  AV_EVO_CADUCADA("Estimación caducada", List.of(TICKET, ASUNTO, FECHA_LIMITE), List.of()),
  AV_EVO_NO_SIGUE("Evolutivo que no sigue adelante", List.of(TICKET, ASUNTO, AVISO_VALORACION), List.of(AVISO_VALORACION)),
  AV_RECORDATORIOS("Recordatorios de un día", List.of(TOTAL, MENSAJES), List.of()),
  AV_RESUMEN("Resumen de avisos para el equipo", List.of(TOTAL, MENSAJES), List.of()),
  AV_CIERRE("Ticket cerrado", List.of(TICKET, ASUNTO, FECHA_LIMITE, ENLACE_TICKET), List.of()),
  AV_VALORACION("¿Cómo le hemos atendido?", List.of(TICKET, ASUNTO, ENLACE_VALORACION), List.of()),
  AV_OPERACION("Algo ha dejado de funcionar", List.of(FALLOS, ENLACE_OPERACION), List.of()),
  AV_40("Un pack de T-Points se está acabando", List.of(EMPRESA, PACK, QUEDAN, ENLACE_PUNTOS), List.of()),
  AV_41("Un pack de T-Points caduca pronto", List.of(EMPRESA, PACK, QUEDAN, FECHA_LIMITE, ENLACE_PUNTOS), List.of()),
  AV_42("Packs de T-Points que puede comprar", List.of(EMPRESA, PACKS, FECHA_LIMITE, FALTAN, ENLACE_PUNTOS), List.of(FALTAN)),
  AV_43("Compra de T-Points registrada", List.of(EMPRESA, PACK, IMPORTE, SITUACION, ENLACE_PUNTOS), List.of()),
  AV_44("Compra de T-Points que no sale adelante", List.of(EMPRESA, PACK, TEXTO, ENLACE_PUNTOS), List.of()),
  AV_45("Un compañero le pide comprar T-Points", List.of(EMPRESA, QUIEN, PACKS, FECHA_LIMITE, ENLACE_PUNTOS), List.of()),
  AV_FOR_AVISO("Novedades de una formación", List.of(TICKET, ASUNTO, TEXTO, SIGUIENTE_PASO, ENLACE_FORMACION), List.of()),
  AV_FOR_SOPORTE("Soporte posterior a una formación", List.of(TICKET, ASUNTO, MOTIVO, PUNTOS, ENLACE_DECIDIR, FECHA_LIMITE), List.of()),
  AV_FOR_RECUERDO("Recordatorio de una formación por aprobar", List.of(TICKET, ASUNTO, MOTIVO, PUNTOS, ENLACE_DECIDIR, FECHA_LIMITE),
      List.of()),
  AV_FOR_ESCRITO("Un cliente ha escrito sobre una formación", List.of(TICKET, ASUNTO, QUIEN, EMPRESA, TEXTO, ENLACE_CASO), List.of()),
  AV_DOCUMENTOS("Documentos entregados", List.of(EMPRESA, DOCUMENTOS, ENLACE_DOCUMENTOS), List.of()),
  AV_REUNION("Invitación a una reunión", List.of(EMPRESA, REUNION, CUANDO, LUGAR, CONVOCA, ENLACE_REUNION), List.of(LUGAR, ENLACE_REUNION)),
  AV_REUNION_CAMBIO("Reunión cambiada", List.of(EMPRESA, REUNION, CUANDO, LUGAR, CONVOCA, ENLACE_REUNION), List.of(LUGAR, ENLACE_REUNION)),
  AV_REUNION_ANULADA("Reunión anulada", List.of(EMPRESA, REUNION, CUANDO, CONVOCA, TEXTO), List.of()),
  AV_REUNION_SIN("Ya no se espera a alguien en una reunión", List.of(EMPRESA, REUNION, CUANDO, CONVOCA), List.of()),
  AV_DECISION("Decisión de una reunión, para firmar", List.of(EMPRESA, REUNION, CUANDO, DECISION, ENLACE_REUNION), List.of()),
  AV_ENCUESTA("Encuesta para contestar", List.of(EMPRESA, ENCUESTA, CONVOCA, ENLACE_ENCUESTA), List.of()),
  AV_FEE_RECUERDO("Recordatorio de una encuesta de Feedback", List.of(EMPRESA, ENCUESTA, ENLACE_ENCUESTA), List.of()),
  AV_FEE_QUEJA("Solución de una queja", List.of(EMPRESA, TEXTO), List.of()),
  AV_PRO_PROPUESTA("Propuesta para un prospecto", List.of(ASUNTO, ENLACE_DECIDIR, LIDER), List.of()),
  AV_PRO_RECUERDO("Propuesta pendiente de decisión", List.of(ASUNTO, ENLACE_DECIDIR, LIDER), List.of()),
  AV_PRO_VALIDACION("Prueba de concepto para aprobar", List.of(ASUNTO, ENLACE_DECIDIR, LIDER), List.of()),
  AV_PRO_OBSTACULO("Obstáculo técnico para TI del cliente", List.of(ASUNTO, TEXTO, LIDER), List.of()),
  AV_PRO_ENTORNO("Ambiente que no cumple, para TI del cliente", List.of(ASUNTO, TEXTO, LIDER), List.of()),
  AV_CLI_MODIFICACION("Modificación de cliente aplicada", List.of(EMPRESA, CAMBIOS, LIDER), List.of()),
  AV_CLI_CAMBIO("Cambios de un cliente, para el equipo", List.of(EMPRESA, CAMBIOS, ENLACE_CASO), List.of()),
  AV_BAJA_INICIO("Baja de cliente: último día", List.of(EMPRESA, ULTIMO_DIA, CASOS, TEXTO, LIDER), List.of(CASOS, TEXTO)),
  AV_BAJA_FIN("Baja de cliente: despedida", List.of(EMPRESA, ULTIMO_DIA, LIQUIDACION, LIDER), List.of(LIQUIDACION)),
  AV_BAJA_INTERNO("Baja de cliente, para el equipo", List.of(EMPRESA, ULTIMO_DIA, TEXTO, LIQUIDACION, ENLACE_CASO), List.of(LIQUIDACION)),
  AV_BAJA_SE_QUEDA("Baja de cliente anulada", List.of(EMPRESA, CASOS, LIQUIDACION, LIDER), List.of(CASOS, LIQUIDACION)),
  MT_38("Propuesta borrador de Farming", List.of(ASUNTO, TEXTO, IMPORTE, ENLACE_DECIDIR, LIDER), List.of()),
  AV_FAR_PROPUESTA("Propuesta de Farming", List.of(ASUNTO, ENLACE_DECIDIR, LIDER), List.of()),
  AV_FAR_RECUERDO("Farming pendiente de respuesta", List.of(ASUNTO, ENLACE_DECIDIR, LIDER), List.of()),
  AV_FAR_CONTRATO("Contrato actualizado, para los equipos", List.of(TICKET, ASUNTO, EMPRESA, TEXTO, ENLACE_CASO), List.of()),
  AV_CRE_FIN("Feedback o Farming que no sigue, porque el cliente se va", List.of(TICKET, ASUNTO, TEXTO), List.of()),
  AV_DATOS_BORRADOS("Sus datos personales se borran", List.of(EMPRESA), List.of()),
  MT_22("Bienvenida a un cliente", List.of(EMPRESA, CONTACTOS, PLAN, HORARIO, DOCUMENTOS, ENLACE_DOCUMENTOS, ENLACE_PORTAL),
      List.of(CONTACTOS, DOCUMENTOS)),
  MT_23("Anuncio interno de un alta o un traspaso", List.of(EMPRESA, TEXTO, PLAN, KA, LIDER, PLATAFORMA, ENLACE_DOCS, ENLACE_CASO), List.of()),
  AV_TRASPASO("Empieza el mes de transición", List.of(EMPRESA, QUIEN, FECHA_LIMITE, ENLACE_CASO), List.of()),
  AV_TRASPASO_TICKET("Un ticket durante la transición", List.of(TICKET, ASUNTO, EMPRESA, QUIEN, ENLACE_CASO), List.of()),
  AV_DESCONOCIDA("Petición de una empresa desconocida", List.of(EMPRESA, QUIEN, TEXTO, CONVOCA), List.of()),
  AC_01("Invitación a la oficina virtual", List.of(EMPRESA, USUARIO, INVITA, VALIDEZ, ENLACE_ACCESO), List.of(INVITA)),
  AC_02("Elegir una contraseña nueva", List.of(USUARIO, VALIDEZ, ENLACE_ACCESO), List.of()),
  AC_03("Enlace para entrar sin contraseña", List.of(USUARIO, VALIDEZ, ENLACE_ACCESO), List.of()),
  AC_04("Bienvenida al equipo", List.of(USUARIO, VALIDEZ, ENLACE_ACCESO), List.of()),
  AC_05("Invitación a quien ya tiene acceso", List.of(EMPRESA, INVITA, ENLACE_PORTAL), List.of());

  private static final Set<MessageText> ABOUT_MEETINGS =
      EnumSet.of(AV_REUNION, AV_REUNION_CAMBIO, AV_REUNION_ANULADA, AV_REUNION_SIN, AV_DECISION, AV_ENCUESTA);

  /** They carry what a person has just written, or leave together with what they tell of. */
  private static final Set<MessageText> ABOUT_WORDS = EnumSet.of(AV_FOR_AVISO, AV_FOR_ESCRITO, AV_DESCONOCIDA, AV_TRASPASO_TICKET, AV_CRE_FIN);

  private final String title;
  private final Set<Placeholder> required;
  private final Set<Placeholder> allowed;
  private final Set<Placeholder> mayBeEmpty;

  /**
   * @param named the data that the requirement names
   * @param mayBeEmpty values that may be missing when the letter is sent; a line that holds nothing else is left out
   */
  MessageText(String title, List<Placeholder> named, List<Placeholder> mayBeEmpty) {
    this.title = title;
    this.required = EnumSet.of(SALUDO, CLIENTE, EQUIPO, FECHA);
    this.required.addAll(named);
    this.allowed = EnumSet.copyOf(required);
    this.allowed.addAll(mayBeEmpty);
    this.allowed.add(ENLACE_PORTAL);
    if (named.contains(TICKET)) {
      this.allowed.add(ENLACE_TICKET);
    }
    this.mayBeEmpty = mayBeEmpty.isEmpty() ? EnumSet.noneOf(Placeholder.class) : EnumSet.copyOf(mayBeEmpty);
  }

  public static Optional<MessageText> of(String key) {
    return Stream.of(values()).filter(text -> text.key().equals(key)).findFirst();
  }

  /** What senders, models and rows call it: {@code MT-01}. */
  public String key() {
    return name().replace('_', '-');
  }

  /** Whether models may send it. Texts about somebody's access, a meeting, a survey or data that goes leave only together with what they are about. */
  public boolean forModels() {
    return !name().startsWith("AC_") && !ABOUT_MEETINGS.contains(this) && !ABOUT_WORDS.contains(this) && this != AV_DATOS_BORRADOS;
  }

  /** Spanish title for the people who edit texts. */
  public String title() {
    return title;
  }

  /** A text without one of these is refused, and a seeded one fails the build. */
  public Set<Placeholder> required() {
    return Collections.unmodifiableSet(required);
  }

  /** Every other placeholder is refused. */
  public Set<Placeholder> allowed() {
    return Collections.unmodifiableSet(allowed);
  }

  /** Values without which the letter may leave. */
  public Set<Placeholder> mayBeEmpty() {
    return Collections.unmodifiableSet(mayBeEmpty);
  }
}
