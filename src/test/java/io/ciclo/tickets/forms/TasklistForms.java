package io.ciclo.tickets.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.TasklistPage;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each form as the person for whom it is meets it in Tasklist: opened, refused once with its sentence, completed. */
abstract class TasklistForms extends BrowserIT {

  private static final String REQUIRED = "Este campo es obligatorio.";
  private static final String BLANKS = "   ";

  @Autowired
  private Cases cases;
  @Autowired
  private TaskService tasks;

  /** What remains of a person's first login; whoever signs in again for each form loses minutes. */
  /** By the beginning of their keys, their pages. */
  private static final Map<String, String> OUTSIDE_CASES = Map.of("CAL-", "/calendario/", "DATOS-", "/clientes/", "DES-", "/personas/");
  private static final Map<String, List<Cookie>> SESSIONS = new HashMap<>();

  /**
   * @param task the element's id
   * @param filter where the person finds the task
   * @param bring brings a new case to this task and returns its number
   * @param mistake fills in what must be refused
   * @param refusal the whole sentence that the person then reads
   * @param proper fills in the rest properly
   */
  record Row(String task, String person, String filter, Function<Cases, String> bring,
      Consumer<TasklistPage> mistake, String refusal, Consumer<TasklistPage> proper) {

    /** Whether the form itself refuses, before anything is sent. */
    boolean refusedByForm() {
      return !refusal.startsWith("«");
    }

    @Override
    public String toString() {
      return task.replace("UserTask_", "");
    }
  }

  static Stream<Row> growthRows() {
    return Stream.of(
        new Row("UserTask_ArrangeFeedback", "andres.castro", "Customer Success Managers", cases -> cases.feedbacks().opened(),
            form -> form.choose("Reunión").date("Día", LocalDate.now().minusDays(2)),
            "«Día»: tiene que ser una fecha futura; si ya se celebró, elija esa opción.",
            form -> form.choose("Ya se ha hablado, por ejemplo por teléfono")),
        new Row("UserTask_RecordFeedback", "andres.castro", "Customer Success Managers", cases -> cases.feedbacks().talked(),
            form -> form.select("Satisfacción", "4").write("Comentarios", BLANKS),
            "«Comentarios»: es obligatorio.",
            form -> form.write("Comentarios", "Contentos con el equipo.").write("Necesidades nuevas", "Un panel de ventas")));
  }

  static Stream<Row> prospectRows() {
    return Stream.of(
        prospect("HoldMeeting", ProspectsOnTheWay::opened,
            form -> form.write("Hora", "00:00").write("Acta", BLANKS), "«Acta»: es obligatorio.",
            form -> form.write("Acta", "Se ha contado qué hacemos.")),
        prospect("StudyBusiness", ProspectsOnTheWay::toStudy,
            form -> form.write("Qué hemos encontrado", "Venden por internet.").choose("Sí").write("Necesidades", BLANKS),
            "«Necesidades»: escriba al menos una, cada una en su línea; de ellas sale la propuesta.",
            form -> form.write("Necesidades", "Contestar antes")),
        prospect("WriteProposal", ProspectsOnTheWay::toPropose, form -> { },
            "«Propuesta»: todavía no está escrita; ábrala con el enlace de la tarea.", TasklistForms::writesTheProposal),
        prospect("NameProjectResponsible", ProspectsOnTheWay::toNameResponsible,
            form -> form.write("Departamento o área", "Atención").write("Correo", "ana@prat.example")
                .choose("Conoce a todo el personal que trabajará en el proyecto").choose("Puede tomar decisiones"),
            "«Puede proponer mejoras»: hace falta confirmarlo; si no es así, el cliente tiene que nombrar a otra persona.",
            form -> form.choose("Puede proponer mejoras mientras dura la prueba")),
        prospect("NameSupport", ProspectsOnTheWay::toNameSupport,
            form -> form.write("Por qué se prescinde de él", "Lo hace Ana."),
            "«Soporte de TI»: escriba su nombre, o la razón por la que se prescinde de él.",
            form -> form.write("Por qué se prescinde de Soporte de TI", "No tienen.")),
        prospect("ListAgents", ProspectsOnTheWay::toListAgents,
            form -> form.write("Agentes", "Eva Pons; jefa"),
            "«Agentes»: en la línea «Eva Pons; jefa» el perfil tiene que ser agente, supervisor o administrador.",
            form -> form.write("Agentes", "Eva Pons; agente")),
        technical("Customise", ProspectsOnTheWay::toCustomise,
            form -> form.write("Qué se ha configurado", "Dos colas.").choose("Además, el cliente quiere algo que hay que desarrollar"),
            "«Desarrollo deseado»: en la customización no se desarrolla; escriba qué se quiere y queda guardado para la fase 5.",
            form -> form.write("Desarrollo deseado", "Un bot nocturno.")),
        technical("VerifyEnvironment", ProspectsOnTheWay::toVerify, form -> { },
            "«Verificación»: quedan 6 comprobaciones sin mirar; márquelas en su página.", TasklistForms::ticksTheChecklist),
        technical("ResolveWithIt", ProspectsOnTheWay::toResolve,
            form -> form.write("Cómo se ha resuelto", BLANKS), "«Cómo se ha resuelto»: es obligatorio.",
            form -> form.write("Cómo se ha resuelto", "TI ha abierto los dominios.")),
        technical("SolveObstacle", ProspectsOnTheWay::withObstacle,
            form -> form.write("Cómo se ha resuelto", BLANKS), "«Cómo se ha resuelto»: es obligatorio.",
            form -> form.write("Cómo se ha resuelto", "Memoria ampliada.")),
        prospect("AgreeInstallation", ProspectsOnTheWay::toAgree,
            form -> form.select("Tipo de instalación", "A medida").write("Por parte del cliente", BLANKS),
            "«Por parte del cliente»: es obligatorio.",
            form -> form.write("Por parte del cliente", "Ana Prat")),
        technical("InstallWidget", ProspectsOnTheWay::toInstall,
            form -> form.choose("El cliente ha entregado su plataforma").write("Cómo ha quedado", "En todas las páginas."),
            "«Plataforma verificada»: el widget solo se instala en una plataforma que hemos verificado.",
            form -> form.choose("La plataforma está verificada")),
        prospect("ExplainDevelopment", ProspectsOnTheWay::toExplain,
            form -> form.write("Característica", "Bot nocturno").write("Qué tiene que hacer", "Contesta de noche.").write("Tiempo que implica", BLANKS),
            "«Tiempo que implica»: es obligatorio.",
            form -> form.write("Tiempo que implica", "Tres semanas")),
        prospect("RecordContract", ProspectsOnTheWay::toSign,
            form -> form.choose("No se firmará").write("Por qué no", BLANKS), "«Por qué no»: es obligatorio.",
            form -> form.write("Por qué no", "Su matriz ha elegido a otro.")),
        prospect("PlanFollowUp", ProspectsOnTheWay::toPlan,
            form -> form.date("Día", Cases.aWorkingDay()).write("Hora", "diez"),
            "«Hora»: escriba la hora como 10:30, y no «diez».",
            form -> form.write("Hora", "10:30")),
        prospect("RouteFindings", ProspectsOnTheWay::toRoute,
            form -> form.choose("Necesidad nueva: queda anotada para Feedback").write("Qué hay que hacer", BLANKS),
            "«Qué hay que hacer»: es obligatorio.",
            form -> form.write("Qué hay que hacer", "Una encuesta al acabar.")));
  }

  static Stream<Row> customerRows() {
    return Stream.of(
        customer("CompleteCustomerData", "lucia.ferrer", "Líderes de cuenta", CustomersOnTheWay::signed,
            form -> form.date("Hasta", LocalDate.now().minusDays(3)), "«Hasta»: no puede ser anterior a «Desde».",
            form -> form.date("Hasta", LocalDate.now().plusYears(1))),
        customer("AssignCareTeam", "carmen.ruiz", "Gestores del SAC", CustomersOnTheWay::toAssign, form -> { }, REQUIRED,
            form -> form.select("CSM", "Andrés Castro")),
        customer("ListPortalUsers", "lucia.ferrer", "Líderes de cuenta", CustomersOnTheWay::toListUsers,
            form -> form.write("Usuarios", "Eva Pons, eva@empresa.example"),
            "«Usuarios»: escriba «Eva Pons, eva@empresa.example» como «Ana Prat; ana.prat@empresa.es», y al final «; administra» para quien administra a los demás.",
            form -> form.write("Usuarios", "Eva Pons; eva" + System.nanoTime() + "@empresa.example; administra")),
        customer("FinishTasks", "lucia.ferrer", "Líderes de cuenta", CustomersOnTheWay::toFinish, form -> { },
            "«Lista»: queda una tarea sin marcar; márquelas en la página del caso. La primera: «Reunión de bienvenida celebrada con el cliente».",
            TasklistForms::ticksTheTasks),
        customer("RecordOpening", "eva.duran", "Project Managers", CustomersOnTheWay::toOpen,
            form -> form.select("Project Manager", "Eva Durán").date("Tienda abierta el", LocalDate.now().plusDays(3)),
            "«Tienda abierta el»: todavía no ha llegado; anótela cuando esté abierta.",
            form -> form.date("Tienda abierta el", LocalDate.now().minusDays(1))),
        customer("CollectDocumentation", "eva.duran", "Project Managers", CustomersOnTheWay::toDocument,
            form -> form.write("Repositorio", "https://docs.example/tienda"),
            "«Lista»: quedan 4 tareas sin marcar; márquelas en la página del caso. La primera: «Manuales de usuario en el repositorio».",
            TasklistForms::ticksTheTasks),
        customer("HoldHandoverMeeting", "eva.duran", "Project Managers", CustomersOnTheWay::toMeet,
            form -> form.write("Documento de traspaso", "en la carpeta").write("Hora", "00:00").write("Quién estuvo", "Eva Durán")
                .write("Acta", "Lo particular de la tienda."),
            "«Documento de traspaso»: escriba una dirección que empiece por https://.",
            form -> form.write("Documento de traspaso", "https://docs.example/traspaso")),
        customer("SettlePendingPoints", "eva.duran", "Project Managers", CustomersOnTheWay::toSettle, form -> { },
            "«Pendientes»: queda uno sin resolver; resuélvalos en la página del caso.", TasklistForms::settlesThePoint));
  }

  private static Row customer(String task, String person, String filter, Function<CustomersOnTheWay, String> bring, Consumer<TasklistPage> mistake,
      String refusal, Consumer<TasklistPage> proper) {
    return new Row("UserTask_" + task, person, filter, cases -> bring.apply(cases.arriving()), mistake, refusal, proper);
  }

  private static void ticksTheTasks(TasklistPage form) {
    Page page = caseOf(form);
    Locator open = page.getByText("Marcar como hecha");
    // counted down: between two pages there is none for a moment
    for (int left = open.count(); left > 0; left--) {
      open.first().click();
      PlaywrightAssertions.assertThat(open).hasCount(left - 1);
    }
    page.close();
  }

  private static void settlesThePoint(TasklistPage form) {
    Page page = caseOf(form);
    page.getByText("Resolver", new Page.GetByTextOptions().setExact(true)).click();
    page.fill("textarea[name=como]", "Entregado.");
    page.getByText("Anotar como resuelto").click();
    page.waitForSelector(".notice.done");
    page.close();
  }

  private static Page caseOf(TasklistPage form) {
    String path = form.page().locator(TasklistPage.FORM + " a[href^='/casos/C-']").first().getAttribute("href");
    Page page = form.page().context().newPage();
    page.navigate(URI.create(form.page().url()).resolve(path).toString());
    return page;
  }

  private static Row prospect(String task, Function<ProspectsOnTheWay, String> bring, Consumer<TasklistPage> mistake, String refusal,
      Consumer<TasklistPage> proper) {
    return new Row("UserTask_" + task, "lucia.ferrer", "Líderes de cuenta", cases -> bring.apply(cases.prospects()), mistake, refusal, proper);
  }

  private static Row technical(String task, Function<ProspectsOnTheWay, String> bring, Consumer<TasklistPage> mistake, String refusal,
      Consumer<TasklistPage> proper) {
    return new Row("UserTask_" + task, "pablo.ortega", "Soporte e implementación técnica", cases -> bring.apply(cases.prospects()), mistake, refusal,
        proper);
  }

  private static void writesTheProposal(TasklistPage form) {
    Page editor = linked(form, "/propuesta");
    editor.fill("textarea[name=situation]", "Tardan en contestar.");
    editor.fill("textarea[name=offer]", "Un chat.");
    editor.check("input[name=needs]");
    editor.click("main form button[type=submit]");
    editor.waitForSelector(".notice.done");
    editor.close();
  }

  private static void ticksTheChecklist(TasklistPage form) {
    Page list = linked(form, "/ambiente");
    list.locator("input[value=PASSED]").all().forEach(box -> box.check());
    list.click("main form button[type=submit]");
    list.waitForSelector(".notice.done");
    list.close();
  }

  /** The page to which a link of the form leads, beside it. */
  private static Page linked(TasklistPage form, String end) {
    String path = form.page().locator(TasklistPage.FORM + " a[href$='" + end + "']").getAttribute("href");
    Page page = form.page().context().newPage();
    page.navigate(URI.create(form.page().url()).resolve(path).toString());
    return page;
  }

  /** Of all but prospects and growth. */
  static Stream<Row> ticketRows() {
    return Stream.of(
        new Row("UserTask_NameAccountLeader", "carmen.ruiz", "Gestores del SAC", Cases::withoutLeader,
            form -> { }, REQUIRED,
            form -> form.choose("Lucía Ferrer")),
        new Row("UserTask_TriageTicket", "lucia.ferrer", "Líderes de cuenta", Cases::opened,
            form -> form.choose("Es un duplicado de otro ticket").write("Número del otro ticket", "t-2020-000001"),
            "«Número del otro ticket»: la empresa no tiene ningún ticket con el número T-2020-000001.",
            form -> form.choose("Falta información").write("Pregunta al cliente", "¿Desde cuándo ocurre?")),
        new Row("UserTask_ClarifyContract", "andres.castro", "Customer Success Managers", Cases::withoutContract,
            form -> form.choose("Seguir: se atiende").write("Motivo", BLANKS),
            "«Motivo»: es obligatorio.",
            form -> form.write("Motivo", "Firman el lunes; hablado con su gerente.")),
        new Row("UserTask_ClassifyTicket", "lucia.ferrer", "Mis tareas", Cases::cannotSell,
            form -> form.choose("Incidencia: falla algo que ya está en funcionamiento")
                .choose("Alto: la operación está parada").select("Síntoma", "Falla la integración con el ERP")
                .write("Motivo para bajar la prioridad", "Solo falla el envío de pedidos al ERP."),
            "«El fallo es del sistema, no de los datos enviados»: si el ERP falla por datos erróneos en los ficheros"
                + " enviados no es una incidencia; clasifíquelo como consulta.",
            form -> form.choose("El fallo es del sistema, no de los datos enviados")),
        new Row("UserTask_GiveFirstEstimate", "irene.pons", "Equipo EVO", Cases::change,
            form -> form.write("T-Points aproximados", "12").write("Texto para el cliente", BLANKS),
            "«Texto para el cliente»: es obligatorio.",
            form -> form.write("Texto para el cliente", "Hemos mirado lo que pide.")),
        new Row("UserTask_DefineRequirements", "irene.pons", "Equipo EVO", Cases::requirements,
            form -> form.choose("Los requisitos están completos").write("Requisitos", BLANKS),
            "«Requisitos»: es obligatorio.",
            form -> form.write("Requisitos", "Filtrar por talla en cada listado.")),
        new Row("UserTask_AnalyseImpact", "irene.pons", "Equipo EVO", Cases::impact,
            form -> form.write("Efecto técnico y operativo", BLANKS),
            "«Efecto técnico y operativo»: es obligatorio.",
            form -> form.write("Efecto técnico y operativo", "Cambia el listado.").write("Riesgos", "El catálogo no tiene tallas")),
        new Row("UserTask_EstimateEvolutive", "irene.pons", "Equipo EVO", Cases::estimation,
            form -> form.choose("La estimación está lista"), REQUIRED,
            form -> form.date("Entrega prevista", LocalDate.now().plusMonths(2))),
        new Row("UserTask_ReviewEstimate", "raquel.mora", "Gestores de EVO", Cases::review,
            form -> form.choose("No: vuelve a quien la hizo").write("Qué hay que cambiar", BLANKS),
            "«Qué hay que cambiar»: es obligatorio.",
            form -> form.write("Qué hay que cambiar", "Faltan las pruebas con el ERP.")),
        new Row("UserTask_HelpToDefine", "irene.pons", "Equipo EVO", Cases::definitionHelp,
            form -> form.choose("Terminar: lo que sobre se libera").write("Minutos trabajados", "90").write("Lo definido", BLANKS),
            "«Lo definido»: es obligatorio.",
            form -> form.write("Lo definido", "Un cupón por marca y temporada.")),
        new Row("UserTask_RenegotiateEstimate", "irene.pons", "Equipo EVO", Cases::notAgreed,
            form -> form.choose("El alcance").write("Lo acordado", BLANKS).write("Texto para el cliente", "Le enviamos otra versión."),
            "«Lo acordado»: es obligatorio.",
            form -> form.write("Lo acordado", "Con Ana, hoy: entran las tallas francesas.")),
        new Row("UserTask_ProposeDefinitionHelp", "irene.pons", "Equipo EVO", Cases::undefined,
            form -> form.write("Horas de ayuda", "1,5").write("Para qué, para el cliente", BLANKS),
            "«Para qué, para el cliente»: es obligatorio.",
            form -> form.write("Para qué, para el cliente", "Definir con ustedes las tallas de cada país.")),
        new Row("UserTask_RecordDesistance", "raquel.mora", "Gestores de EVO", Cases::desisted,
            form -> form.choose("Estimación rechazada*").choose("Sí: no cuenta").write("Mensaje interno", BLANKS),
            "«Mensaje interno»: es obligatorio.",
            form -> form.write("Mensaje interno", "Se ofreció quitar las tallas francesas; no les sirve.")),
        new Row("UserTask_DevelopEvolutive", "irene.pons", "Equipo EVO", Cases::development,
            form -> form.choose("Entregar: se envía a validar").write("Minutos trabajados", "60").write("Lo hecho", "Filtro hecho y probado.")
                .write("Texto para el cliente", BLANKS),
            "«Texto para el cliente»: es obligatorio.",
            form -> form.write("Texto para el cliente", "El filtro está en su tienda.").write("Cómo comprobarlo", "Abra un listado.")),
        new Row("UserTask_AssessNeeds", "hugo.santos", "Formadores", Cases::training,
            form -> form.choose("Preparar la propuesta").choose("Ninguna").write("Qué necesitan aprender", BLANKS),
            "«Qué necesitan aprender»: es obligatorio.",
            form -> form.write("Qué necesitan aprender", "Crear cupones y repartirlos.")),
        new Row("UserTask_HoldNeedsMeeting", "hugo.santos", "Formadores", Cases::trainingToTalkAbout,
            form -> form.write("Lo hablado", BLANKS), "«Lo hablado»: es obligatorio.",
            form -> form.write("Lo hablado", "Dos personas, sin experiencia.")),
        new Row("UserTask_PrepareProposal", "hugo.santos", "Formadores", Cases::trainingToPropose,
            form -> form.write("Temas", "Cupones").write("Fechas de las sesiones", "el martes"),
            "«Fechas de las sesiones»: «el martes» no es una fecha con hora; escríbala como 03/12/2026 10:00.",
            form -> form.write("Fechas de las sesiones", Cases.sessionDate())),
        new Row("UserTask_PlanSessions", "hugo.santos", "Formadores", Cases::trainingToPlan,
            form -> form.choose("Material preparado*").write("Fechas de las sesiones", "ayer"),
            "«Fechas de las sesiones»: «ayer» no es una fecha con hora; escríbala como 03/12/2026 10:00.",
            form -> form.write("Fechas de las sesiones", Cases.sessionDate())),
        new Row("UserTask_GiveSession", "hugo.santos", "Formadores", Cases::trainingToGive,
            form -> form.choose("El cliente no sigue: se liberan los T-Points que quedan").write("Texto para el cliente", BLANKS),
            "«Texto para el cliente»: es obligatorio.",
            form -> form.write("Texto para el cliente", "Lo dejamos aquí; nada se cobra.")),
        new Row("UserTask_CheckSkills", "hugo.santos", "Formadores", Cases::trainingGiven,
            form -> form.choose("Lo sabe hacer: cerrar").write("Cómo se ha comprobado", BLANKS)
                .write("Texto para el cliente", "Ya crean sus cupones."),
            "«Cómo se ha comprobado»: es obligatorio.",
            form -> form.write("Cómo se ha comprobado", "Han creado uno solos.")),
        new Row("UserTask_GiveFollowUp", "hugo.santos", "Formadores", Cases::trainingSupported,
            form -> form.choose("Terminar: lo que sobre se libera").write("Minutos trabajados", "30").write("Lo hecho", BLANKS),
            "«Lo hecho»: es obligatorio.",
            form -> form.write("Lo hecho", "Dudas del primer envío.")),
        new Row("UserTask_WorkOnIncident", "pablo.ortega", "Agentes del SAC", Cases::incident,
            form -> form.choose("Proponer una solución").choose("Solución definitiva")
                .write("Texto para el cliente", BLANKS),
            "«Texto para el cliente»: es obligatorio.",
            form -> form.write("Texto para el cliente", "Hemos ampliado la memoria del servidor.")
                .write("Cómo comprobarlo", "Abra la portada: tarda menos de dos segundos.")),
        new Row("UserTask_Investigate", "pablo.ortega", "Agentes del SAC", Cases::investigation,
            form -> form.choose("Terminar: lo que sobre se libera").write("Minutos trabajados", "1").write("Lo encontrado", BLANKS),
            "«Lo encontrado»: es obligatorio.",
            form -> form.write("Lo encontrado", "El conector rechaza el lote.")),
        new Row("UserTask_ContactThirdParty", "pablo.ortega", "Agentes del SAC", Cases::platformToCall,
            form -> form.choose("Terminar: lo que sobre se libera").write("Minutos trabajados", "20").write("Lo encontrado", BLANKS),
            "«Lo encontrado»: es obligatorio.",
            form -> form.write("Lo encontrado", "Nos llaman mañana.")),
        new Row("UserTask_AnswerQuery", "pablo.ortega", "Agentes del SAC", Cases::query,
            form -> form.choose("Enviar la respuesta").write("Texto para el cliente", BLANKS),
            "«Texto para el cliente»: es obligatorio.",
            form -> form.write("Texto para el cliente", "En Catálogo, Cupones, Nuevo cupón.")),
        new Row("UserTask_ReviewRejection", "teresa.gil", "Jefes de departamento", Cases::incidentRejectedTwice,
            form -> form.write("Indicación para quien atiende", BLANKS),
            "«Indicación para quien atiende»: es obligatorio.",
            form -> form.write("Indicación para quien atiende", "Medir la base de datos antes de tocar nada.")),
        new Row("UserTask_ReviewRejectedAnswer", "teresa.gil", "Jefes de departamento", Cases::queryRejectedTwice,
            form -> form.write("Indicación para quien atiende", BLANKS),
            "«Indicación para quien atiende»: es obligatorio.",
            form -> form.write("Indicación para quien atiende", "Responder con capturas de cada paso.")),
        new Row("UserTask_ReviewReply", "javier.molina", "Revisores de tickets", Cases::unexpectedReply,
            form -> form.write("Nota interna", "x".repeat(2001)), "Admite como máximo 2000 caracteres.",
            form -> form.write("Nota interna", "Leído: prueba la solución mañana.")),
        new Row("UserTask_RenewContract", "andres.castro", "Customer Success Managers", Cases::contractInGrace,
            form -> form.write("Lo acordado con el cliente", BLANKS),
            "«Lo acordado con el cliente»: es obligatorio.",
            form -> form.write("Lo acordado con el cliente", "Renuevan un año; firman esta semana.")),
        new Row("UserTask_AttendLateAnswer", "carmen.ruiz", "Gestores del SAC", Cases::neglected,
            form -> form.write("Qué se ha hecho", BLANKS),
            "«Qué se ha hecho»: es obligatorio.",
            form -> form.write("Qué se ha hecho", "Pablo responde antes de las 12:00.")),
        new Row("UserTask_AttendLateSolution", "teresa.gil", "Jefes de departamento", Cases::neglected,
            form -> form.write("Qué se ha hecho", "Dos personas más hasta mañana.").choose("Escribir al cliente: retraso y medidas")
                .write("Motivo del retraso", "Falta una pieza del servidor.").write("Medidas", BLANKS),
            "«Medidas»: es obligatorio.",
            form -> form.write("Medidas", "Llega mañana y la cambiamos de noche.")),
        new Row("UserTask_GiveUpdate", "lucia.ferrer", "Mis tareas", Cases::neglected,
            form -> form.write("Información concreta", BLANKS),
            "«Información concreta»: es obligatorio.",
            form -> form.write("Información concreta", "Lo reproducimos en la tienda de pruebas; medimos la base de datos.")),
        new Row("UserTask_GiveFourthUpdate", "teresa.gil", "Jefes de departamento", Cases::neglectedAfterThreeUpdates,
            form -> form.write("Información concreta", "Cambiamos el servidor."),
            "«Fecha»: es obligatorio en esta noticia; dé una fecha realista.",
            form -> form.date("Fecha", Cases.aWorkingDay())),
        new Row("UserTask_SolveEscalation", "alba.serra", "Técnicos especializados", Cases::escalatedToTeam,
            form -> form.choose("Resuelto").write("Lo encontrado", "Faltaba un índice.").write("Texto para el cliente", BLANKS),
            "«Texto para el cliente»: es obligatorio.",
            form -> form.write("Texto para el cliente", "Hemos corregido la causa.")),
        new Row("UserTask_InvestigateService", "daniel.prieto", "Service Managers", Cases::escalatedToServiceManager,
            form -> form.choose("Sí").write("Lo investigado", BLANKS).write("Texto para el cliente", "Ya sabemos por qué."),
            "«Lo investigado»: es obligatorio.",
            form -> form.write("Lo investigado", "Dos cambios del proyecto se pisan.")),
        new Row("UserTask_CallCustomer", "lucia.ferrer", "Mis tareas", Cases::callProposed,
            form -> form.write("Lo hablado", BLANKS), "«Lo hablado»: es obligatorio.",
            form -> form.write("Lo hablado", "Queda claro: es la caché.")),
        new Row("UserTask_GatherProviderData", "pablo.ortega", "Agentes del SAC", Cases::escalatedToProvider,
            form -> form.write("Qué proveedor", "LogiCommerce").write("Datos para el proveedor", BLANKS),
            "«Datos para el proveedor»: es obligatorio.",
            form -> form.write("Datos para el proveedor", "Registros del pago desde el lunes.")),
        new Row("UserTask_OpenProviderTicket", "pablo.ortega", "Agentes del SAC", Cases::providerToBeAsked,
            form -> form.write("Referencia del proveedor", "LC-77").write("Texto para el cliente", BLANKS),
            "«Texto para el cliente»: es obligatorio.",
            form -> form.write("Texto para el cliente", "Les hemos enviado los registros.")),
        new Row("UserTask_FollowProvider", "pablo.ortega", "Agentes del SAC", Cases::withProvider,
            form -> form.choose("Ha respondido: seguimos nosotros").write("Lo que dice el proveedor", BLANKS)
                .write("Texto para el cliente", "Lo han corregido."),
            "«Lo que dice el proveedor»: es obligatorio.",
            form -> form.write("Lo que dice el proveedor", "Corregido en su versión 9.")),
        new Row("UserTask_AttendCsmCase", "andres.castro", "Customer Success Managers", Cases::complaint,
            form -> form.choose("Cerrar con solución y mejora").write("Evaluación de la situación", "Tres caídas en un mes.")
                .write("Solución", "Un servidor mayor.").write("Medida de mejora", BLANKS),
            "«Medida de mejora»: es obligatorio.",
            form -> form.write("Medida de mejora", "Vigilancia de la memoria desde hoy.")),
        new Row("UserTask_CoordinateOrganisation", "teresa.gil", "Jefes de departamento", Cases::complaintInOrganisation,
            form -> form.write("Lo acordado", BLANKS), "«Lo acordado»: es obligatorio.",
            form -> form.write("Lo acordado", "Sistemas amplía; EVO revisa el listado.")),
        new Row("UserTask_PlanCoverage", "carmen.ruiz", "Gestores del SAC", Cases::holidaysToPlan,
            form -> form.write("Nota para el equipo", "x".repeat(501)), "Admite como máximo 500 caracteres.",
            form -> form.write("Nota para el equipo", "Los descansos, antes de febrero.")),
        new Row("UserTask_CoverHoliday", "carmen.ruiz", "Gestores del SAC", Cases::holidayToCover,
            form -> { }, "«Quién lo cubre»: es obligatorio, elija una persona.",
            form -> form.select("Quién lo cubre", "Núria Vidal")),
        new Row("UserTask_ApproveSale", "carmen.ruiz", "Gestores del SAC", Cases::saleWithDiscount,
            form -> form.choose("No: se avisa al cliente").write("Por qué", BLANKS),
            "«Por qué»: es obligatorio si no se aprueba; el cliente lo lee.",
            form -> form.write("Por qué", "El descuento de este año ya está dado.")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  @DisplayName("are refused with a Spanish sentence, then completed")
  void refusedThenCompleted(Row row) {
    String number = row.bring().apply(cases);
    assertThat(isOpen(row, number)).as("%s is open in %s", row.task(), number).isTrue();
    Page page = signedIn(row.person());
    TasklistPage form = TasklistPage.open(page, url("/camunda/app/tasklist/default/"))
        .take(row.filter(), taskName(row, number), onCard(number));
    Accessibility.check(page, TasklistPage.FORM);
    assertThat(page.locator(TasklistPage.FORM + " a").first().getAttribute("href")).contains(pageOf(row, number));

    row.mistake().accept(form);
    assertThat(row.refusedByForm() ? form.formRefusal() : form.refusal()).isEqualTo(row.refusal());
    assertThat(isOpen(row, number)).as("%s is still open in %s", row.task(), number).isTrue();
    Accessibility.check(page, TasklistPage.FORM);
    picture(page, "form-" + row + "-refused");

    row.proper().accept(form);
    Accessibility.check(page, TasklistPage.FORM);
    picture(page, "form-" + row);
    form.complete();
    assertThat(isOpen(row, number)).as("%s is still open in %s", row.task(), number).isFalse();
    // Tasklist renews the session when it is opened
    SESSIONS.put(row.person(), page.context().cookies());
  }

  private Page signedIn(String person) {
    if (!SESSIONS.containsKey(person)) {
      Page page = staff(person);
      page.waitForURL(address -> !address.contains("/login"));
      return page;
    }
    Page page = window(1400, 1000);
    page.context().addCookies(SESSIONS.get(person));
    return page;
  }

  /** Plans of holidays, erasures and reviews of people are no cases: they have no card. */
  private static boolean isCase(String number) {
    return OUTSIDE_CASES.keySet().stream().noneMatch(number::startsWith);
  }

  private static String onCard(String number) {
    return isCase(number) ? number : "";
  }

  private static String pageOf(Row row, String number) {
    if (!isCase(number)) {
      return OUTSIDE_CASES.get(number.substring(0, number.indexOf('-') + 1));
    }
    return switch (number.charAt(0)) {
      case 'S' -> "/casos/csm/" + number;
      case 'C' -> row.task().equals("UserTask_ApproveSale") ? "/tpoints" : "/casos/" + number;
      default -> "/casos/" + number;
    };
  }

  private boolean isOpen(Row row, String number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(row.task()).count() == 1;
  }

  private String taskName(Row row, String number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(row.task()).singleResult().getName();
  }
}
