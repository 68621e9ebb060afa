package io.ciclo.messages;

import java.util.Optional;
import java.util.stream.Stream;

/** What may stand between <code>${</code> and <code>}</code> in a text: the one owner of these names. */
public enum Placeholder {
  SALUDO("saludo", "Cómo saludamos, según el trato del cliente", "Estimado/a"),
  CLIENTE("cliente", "Nombre de quien lee", "Marta Soler"),
  EQUIPO("equipo", "Equipo que firma", "El equipo de Ciclo"),
  FECHA("fecha", "Fecha del mensaje", "viernes, 3 de abril de 2026"),
  TICKET("ticket", "Número del ticket", "T-2026-000123"),
  ASUNTO("asunto", "Asunto del ticket", "No se puede terminar el pago"),
  ENLACE_TICKET("enlaceTicket", "Dirección del ticket en la oficina virtual",
      "https://ciclo.example/portal/tickets/T-2026-000123"),
  ENLACE_PORTAL("enlacePortal", "Dirección de la oficina virtual", "https://ciclo.example/portal"),
  CLASIFICACION("clasificacion", "Frase con tipo y prioridad, cuando ya se conocen",
      "Lo tratamos como incidencia de prioridad muy alta."),
  SIGUIENTE_PASO("siguientePaso", "Qué haremos ahora", "Revisaremos la pasarela de pago de la tienda."),
  FECHA_PROXIMA("fechaProxima", "Cuándo escribiremos de nuevo, como muy tarde",
      "viernes, 3 de abril de 2026, a las 12:00 (hora de Madrid)"),
  PREGUNTA("pregunta", "Qué necesitamos saber", "¿Con qué forma de pago falla y desde qué hora?"),
  FECHA_LIMITE("fechaLimite", "Hasta cuándo esperamos la respuesta",
      "viernes, 10 de abril de 2026, a las 17:00 (hora de Madrid)"),
  SOLUCION("solucion", "Qué hemos hecho", "Hemos renovado el certificado de la pasarela de pago."),
  COMO_COMPROBAR("comoComprobar", "Cómo comprobarlo", "Haga un pedido de prueba con tarjeta hasta el último paso."),
  AVISO_CONTENCION("avisoContencion", "Aviso de que por ahora no hay solución definitiva; vacío si la hay",
      "Por ahora no hay una solución definitiva: esto evita el problema mientras la buscamos."),
  TEMAS("temas", "Lista de temas, uno por línea", "- El pago con tarjeta falla\n- Cambiar el banner de portada"),
  ENLACES("enlaces", "Enlaces para abrir cada tema, uno por línea",
      "- https://ciclo.example/portal/tickets/nuevo"),
  ALTERNATIVA("alternativa", "Qué podemos ofrecer en su lugar",
      "Si lo desea, podemos prepararle una estimación como mejora."),
  RAZONES("razones", "Por qué el ticket lo abre el cliente, una razón por línea",
      "- Queda constancia de cada petición.\n- Los datos llegan exactos, de quien los conoce."
          + "\n- Podemos analizarla mejor."),
  EMPRESA("empresa", "Nombre de la empresa del cliente", "Aceros del Norte, S. L."),
  LIDER("lider", "Líder de cuenta y cómo contactar", "Lucía Ferrer (lucia.ferrer@ciclo.example)"),
  REFERENCIA("referencia", "Número del ticket con el que seguimos", "T-2026-000101"),
  ENLACE_REFERENCIA("enlaceReferencia", "Dirección de ese ticket en la oficina virtual",
      "https://ciclo.example/portal/tickets/T-2026-000101"),
  PLAZO("plazo", "De qué plazo se avisa", "Primera respuesta (contractual)"),
  SITUACION("situacion", "Cuándo vence o venció el plazo", "vence el 03/04/2026 12:00"),
  ENLACE_CASO("enlaceCaso", "Dirección de la página del caso, para el equipo", "https://ciclo.example/casos/T-2026-000123"),
  DESDE("desde", "Desde cuándo espera el caso", "21 nov 2026, 23:31 CET"),
  ENLACE_AVISO("enlaceAviso", "Dirección en la que quien está de guardia dice que lo atiende", "https://ciclo.example/guardia/ejemplo"),
  PERIODO("periodo", "Año, o festivo, de cuya cobertura se informa", "2027"),
  COBERTURA("cobertura", "Festivos y quién los cubre, uno por línea",
      "- martes, 30 de marzo de 2027 (Sant Crist d'Igualada): Núria Vidal\n- jueves, 24 de junio de 2027 (Sant Joan): Pablo Ortega"),
  NOTA("nota", "Nota de quien planifica; puede quedar vacía", "Quien quiera cambiar un día, que lo diga antes de febrero."),
  ENLACE_CALENDARIO("enlaceCalendario", "Dirección del calendario del año", "https://ciclo.example/calendario/2027"),
  TEXTO("texto", "Respuesta que ha escrito el equipo", "Hemos visto el error y sabemos de dónde viene."),
  CONSECUENCIA("consecuencia", "Qué ocurre si nadie contesta", "cerraremos el ticket"),
  PROVEEDOR("proveedor", "Proveedor externo al que se ha escalado", "LogiCommerce"),
  PLAZO_PROVEEDOR("plazoProveedor", "Frase con la fecha que estima el proveedor, o que todavía no la ha dado",
      "Estima tenerlo resuelto el viernes, 3 de abril de 2026."),
  QUIEN("quien", "Quién trabaja ahora en el ticket", "un equipo especializado"),
  TOTAL("total", "Cuántos mensajes van en este correo", "2"),
  MENSAJES("mensajes", "Los mensajes, cada uno bajo su asunto",
      "## Seguimos esperando su respuesta en el ticket T-2026-000123\n\n¿Con qué forma de pago falla?"
          + "\n\n## Seguimos esperando su respuesta en el ticket T-2026-000130\n\n¿Nos envía la imagen?"),
  ENLACE_VALORACION("enlaceValoracion", "Dirección en la que el cliente valora la atención",
      "https://ciclo.example/portal/tickets/T-2026-000123/valoracion"),
  FALLOS("fallos", "Qué falla, una causa por línea",
      "- El servidor de correo no responde: 12 trabajos de 9 casos, desde las 10:05"),
  ENLACE_OPERACION("enlaceOperacion", "Dirección de la página de operación", "https://ciclo.example/operacion"),
  USUARIO("usuario", "Nombre con el que se entra", "marta.soler@aceros.example"),
  INVITA("invita", "Quién invita; puede quedar vacío", "Jordi Aceros"),
  VALIDEZ("validez", "Cuánto tiempo vale el enlace", "1 hora"),
  MOTIVO("motivo", "Por qué hacen falta T-Points", "La tienda no recibe los precios de su ERP desde el martes."),
  PUNTOS("puntos", "Cuántos T-Points calculamos", "3 T-Points"),
  TERCERO("tercero", "Con quién hablaríamos", "Integraciones Sur, S. L."),
  ENLACE_DECIDIR("enlaceDecidir", "Página en la que se decide; abrirla no decide nada",
      "https://ciclo.example/portal/autorizaciones/12"),
  AVISO_PUNTOS("avisoPuntos", "Aviso de que los T-Points vuelven al saldo; vacío si no vuelven",
      "La causa era nuestra: todos los T-Points de la investigación vuelven a su saldo."),
  PACK("pack", "Pack de T-Points", "pack de 25 T-Points"),
  PACKS("packs", "Packs que se ofrecen, uno por línea", "- 10 T-Points: 600,00 €\n- 25 T-Points: 1.450,00 €"),
  QUEDAN("quedan", "Cuántos T-Points quedan en el pack", "5 T-Points"),
  IMPORTE("importe", "Importe con su impuesto", "1.754,50 € (1.450,00 € más 21 % de impuesto)"),
  FALTAN("faltan", "Frase que dice para qué hacen falta; puede quedar vacía", "Para seguir con T-2026-000123 faltan 4 T-Points."),
  ENLACE_PUNTOS("enlacePuntos", "Página de la oficina virtual con sus T-Points, o con la oferta", "https://ciclo.example/portal/tpoints"),
  EXTENSION("extension", "Extensión que se quiere conectar", "Pasarela Redsys"),
  ANTERIOR("anterior", "El evolutivo que hay que cerrar antes", "T-2026-000101 («Pago con tarjeta guardada»)"),
  ENLACE_ANTERIOR("enlaceAnterior", "Dirección de ese evolutivo en la oficina virtual",
      "https://ciclo.example/portal/tickets/T-2026-000101"),
  TAREAS("tareas", "Líneas de la estimación con sus T-Points, una por línea", "- Pago con tarjeta: 20 T-Points\n- Diseño: 3 T-Points"),
  CATEGORIA("categoria", "Categoría del evolutivo", "Moderado"),
  JUSTIFICACION("justificacion", "Por qué dura lo que dura", "Son dos tareas, una después de otra."),
  FECHA_ENTREGA("fechaEntrega", "Cuándo se prevé entregarlo", "viernes, 29 de mayo de 2026"),
  MAXIMO("maximo", "Cuántos evolutivos de prioridad media o urgente caben en un mes", "2"),
  FECHA_MES("fechaMes", "Cuándo empezaría en el mes siguiente", "lunes, 1 de junio de 2026"),
  RESERVADO("reservado", "Frase con los T-Points que se han reservado", "Hemos reservado 27,5 T-Points."),
  TURNO("turno", "Frase que dice después de cuál empieza; vacía si empieza ya", "Empezaremos en cuanto se cierre T-2026-000101."),
  AVISO_VALORACION("avisoValoracion", "Aviso de que desde ahora las valoraciones se pagan; vacío si no",
      "Desde ahora acordaremos con ustedes los T-Points de cada valoración antes de empezarla."),
  TEMARIO("temario", "Temario propuesto, con sus temas", "específico: gestión de pedidos"),
  NIVEL("nivel", "Nivel propuesto", "básico"),
  PLATAFORMA("plataforma", "Plataforma que se enseña", "PrestaShop"),
  SESIONES("sesiones", "Cuántas sesiones y de cuánto", "3 sesiones de 1,5 h"),
  FECHAS("fechas", "Fechas propuestas, una por línea", "- jueves, 3 de diciembre de 2026, a las 10:00 (hora de Madrid)"),
  ENLACE_FORMACION("enlaceFormacion", "Dirección de la formación en la oficina virtual",
      "https://ciclo.example/portal/aprendizaje/F-2026-000123"),
  DOCUMENTOS("documentos", "Documentos que se entregan, uno por línea, con su versión",
      "- Manual del agente, versión 3\n- Acuerdo de nivel de servicio, versión 2"),
  ENLACE_DOCUMENTOS("enlaceDocumentos", "Página de la oficina virtual con sus documentos", "https://ciclo.example/portal/documentos"),
  REUNION("reunion", "Asunto de la reunión", "Revisión de la propuesta"),
  CUANDO("cuando", "Día y hora de la reunión, en la zona de quien lee", "viernes, 3 de abril de 2026, de 10:00 a 11:00 (hora de Madrid)"),
  LUGAR("lugar", "Frase con el enlace para entrar o el lugar; vacía si no se ha dicho", "Dónde: https://reuniones.example/propuesta"),
  CONVOCA("convoca", "Quién convoca la reunión o pregunta en la encuesta", "Lucía Ferrer"),
  DECISION("decision", "Lo que se decidió en la reunión", "Se sigue adelante con la prueba de concepto."),
  ENLACE_REUNION("enlaceReunion", "Dirección de la reunión en la oficina virtual; vacía para quien no entra en ella",
      "https://ciclo.example/portal/reuniones/12"),
  ENCUESTA("encuesta", "De qué trata la encuesta", "Cómo trabaja hoy su equipo de atención"),
  ENLACE_ENCUESTA("enlaceEncuesta", "Dirección de la encuesta en la oficina virtual", "https://ciclo.example/portal/encuestas/12"),
  CAMBIOS("cambios", "Qué cambia en un cliente, una línea cada cosa, y desde cuándo",
      "- Plan de soporte: Silver → Gold\n\nDesde el martes, 1 de diciembre de 2026."),
  ULTIMO_DIA("ultimoDia", "Último día en que se atiende a un cliente que se va", "jueves, 31 de diciembre de 2026"),
  CASOS("casos", "Casos abiertos, o cancelados, con la frase que los presenta; puede quedar vacío",
      "Estos casos siguen abiertos; avisaremos de cada uno si se resuelve antes o se cancela:\n\n- T-2026-000123 · No se puede terminar el pago"),
  LIQUIDACION("liquidacion", "Qué ha sido de los T-Points de un cliente que se va; puede quedar vacío",
      "Le quedaban 12 T-Points sin usar: le devolvemos 720,00 €."),
  CONTACTOS("contactos", "Quién atiende al cliente, una persona por línea", "- Líder de cuenta: Lucía Ferrer (lucia.ferrer@ciclo.example)"),
  PLAN("plan", "Plan de soporte", "Gold, con atención telefónica"),
  HORARIO("horario", "Cuándo se atiende", "de lunes a viernes, de 8:00 a 17:00 (hora de Madrid)"),
  KA("ka", "Si es cuenta clave", "sí"),
  ENLACE_DOCS("enlaceDocs", "Dirección de los documentos del cliente, para el equipo", "https://ciclo.example/clientes/7/documentos"),
  ENLACE_ACCESO("enlaceAcceso", "Enlace de un solo uso; solo lo ve quien recibe el correo", "https://ciclo.example/acceso/solo-en-el-correo");

  /** The portal's address in the examples. */
  static final String EXAMPLE_PORTAL = "https://ciclo.example";

  private final String key;
  private final String meaning;
  private final String example;

  Placeholder(String key, String meaning, String example) {
    this.key = key;
    this.meaning = meaning;
    this.example = example;
  }

  static Optional<Placeholder> of(String key) {
    return Stream.of(values()).filter(placeholder -> placeholder.key.equals(key)).findFirst();
  }

  /** The name in a text and in {@link Letter#values()}. */
  public String key() {
    return key;
  }

  /** Spanish words for the people who edit texts. */
  public String meaning() {
    return meaning;
  }

  /** What the preview shows. */
  public String example() {
    return example;
  }

  @Override
  public String toString() {
    return "${" + key + "}";
  }
}
