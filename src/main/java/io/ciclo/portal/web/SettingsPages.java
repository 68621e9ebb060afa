package io.ciclo.portal.web;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The figures with which the installation runs, to be read: each with its key, its value, where it comes from, and what a
 * restart would make of it. All of them are read once, at the start.
 */
@Controller
class SettingsPages {

  private static final String OURS = "ciclo.";
  private static final String DEFAULT = "valor de serie";
  /** In an address of a database the password may stand among the parameters. */
  private static final Pattern PASSWORD_IN_URL = Pattern.compile("(?i)((?:password|pwd)=)[^;&]*");

  private final ApplicationContext context;
  private final ConfigurableEnvironment environment;

  SettingsPages(ApplicationContext context, ConfigurableEnvironment environment) {
    this.context = context;
    this.environment = environment;
  }

  @GetMapping("/ajustes")
  String settings(Model model) {
    Map<String, String> changes = SettingsFile.changes(SettingsFile.PATH, fileAtStart());
    List<Setting> ours = ours().map(setting -> next(setting, changes)).sorted(Comparator.comparing(Setting::key)).toList();
    List<Setting> platform = platform().map(setting -> next(setting, changes)).toList();
    model.addAttribute("settings", ours);
    model.addAttribute("platform", platform);
    model.addAttribute("waiting", Stream.concat(ours.stream(), platform.stream()).filter(setting -> setting.next() != null).count());
    return "portal/settings";
  }

  private static Setting next(Setting setting, Map<String, String> changes) {
    String next = changes.get(setting.key());
    return next == null || secret(setting.key()) && next.isEmpty() ? setting : new Setting(setting.key(), setting.value(),
        setting.origin(), secret(setting.key()) ? "••••" : next.isEmpty() ? DEFAULT : shown(next));
  }

  /** What the installation's file held when the application started. */
  private Map<String, String> fileAtStart() {
    return environment.getPropertySources().stream().filter(SettingsPages::isInstallationsFile)
        .flatMap(source -> SettingsFile.values(source).entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, later) -> first));
  }

  private static boolean isInstallationsFile(PropertySource<?> source) {
    return source.getName().contains(SettingsFile.PATH.getFileName().toString());
  }

  /** Our own, those that nobody has set included. */
  private Stream<Setting> ours() {
    return context.getBeansWithAnnotation(ConfigurationProperties.class).values().stream().filter(Record.class::isInstance)
        .flatMap(bean -> settings(prefix(bean), bean)).filter(setting -> setting.key().startsWith(OURS));
  }

  /** What database, mail server, engine and web server were told; who told them nothing has their own defaults. */
  private Stream<Setting> platform() {
    Map<String, Setting> settings = new TreeMap<>();
    environment.getPropertySources().stream().filter(OriginTrackedMapPropertySource.class::isInstance)
        .flatMap(source -> SettingsFile.values(source).keySet().stream()).filter(key -> !key.startsWith(OURS))
        .forEach(key -> settings.computeIfAbsent(key, any -> new Setting(key,
            secret(key) ? "••••" : shown(environment.getProperty(key)), origin(key), null)));
    return settings.values().stream();
  }

  private static String prefix(Object bean) {
    ConfigurationProperties annotation = bean.getClass().getAnnotation(ConfigurationProperties.class);
    return annotation.prefix().isEmpty() ? annotation.value() : annotation.prefix();
  }

  private Stream<Setting> settings(String prefix, Object bean) {
    return Stream.of(bean.getClass().getRecordComponents()).flatMap(component -> {
      String key = prefix + "." + dashed(component.getName());
      Object value = value(component, bean);
      return value instanceof Record nested && !BeanUtils.isSimpleValueType(nested.getClass())
          ? settings(key, nested)
          : Stream.of(new Setting(key, secret(key) ? "••••" : shown(value), origin(key), null));
    });
  }

  private static Object value(RecordComponent component, Object bean) {
    component.getAccessor().setAccessible(true);
    return ReflectionUtils.invokeMethod(component.getAccessor(), bean);
  }

  private static String shown(Object value) {
    if (value == null || value.toString().isBlank()) {
      return "(sin valor)";
    }
    return PASSWORD_IN_URL.matcher(value instanceof List<?> list
        ? String.join(", ", list.stream().map(SettingsPages::written).toList()) : written(value)).replaceAll("$1••••");
  }

  /** As it is written in the settings file. */
  private static String written(Object value) {
    if (value instanceof Duration length && !length.isZero() && length.equals(Duration.ofDays(length.toDays()))) {
      return "P" + length.toDays() + "D";
    }
    return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-') : String.valueOf(value);
  }

  private static boolean secret(String key) {
    // whoever knows the address of a webhook may write to that chat
    return key.contains("password") || key.contains("secret") || key.contains("token") || key.endsWith(".headers")
        || key.endsWith(".webhook.url");
  }

  private String origin(String key) {
    ConfigurationPropertyName name = ConfigurationPropertyName.adapt(key, '.');
    return StreamSupport.stream(ConfigurationPropertySources.get(environment).spliterator(), false)
        .map(source -> source.getConfigurationProperty(name)).filter(property -> property != null).findFirst()
        .map(property -> words(property.getOrigin(), property.getSource().getUnderlyingSource())).orElse(DEFAULT);
  }

  private static String words(Origin known, Object source) {
    Origin origin = known instanceof PropertySourceOrigin wrapped && wrapped.getOrigin() != null ? wrapped.getOrigin() : known;
    if (origin instanceof TextResourceOrigin file) {
      return String.valueOf(file.getResource()).contains("class path resource") ? "la aplicación" : SettingsFile.PATH
          + (file.getLocation() == null ? "" : ", línea " + (file.getLocation().getLine() + 1));
    }
    String name = source instanceof PropertySource<?> named ? named.getName() : "";
    return switch (name) {
      case "systemEnvironment" -> "variable de entorno";
      case "systemProperties" -> "opción -D del arranque";
      case "commandLineArgs" -> "argumento del arranque";
      default -> "entorno";
    };
  }

  private static String dashed(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
