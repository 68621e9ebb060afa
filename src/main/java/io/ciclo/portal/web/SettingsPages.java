package io.ciclo.portal.web;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The figures with which the installation runs, to be read: each with its key, its value and where it comes from. */
@Controller
class SettingsPages {

  private final ApplicationContext context;
  private final Environment environment;

  SettingsPages(ApplicationContext context, Environment environment) {
    this.context = context;
    this.environment = environment;
  }

  /** One figure; origin says whether it is the product's own default or was set. */
  record Setting(String key, String value, String origin) {}

  @GetMapping("/ajustes")
  String settings(Model model) {
    Map<String, Object> records = context.getBeansWithAnnotation(ConfigurationProperties.class);
    model.addAttribute("settings", records.values().stream()
        .filter(Record.class::isInstance)
        .flatMap(bean -> settings(prefix(bean), bean))
        .filter(setting -> setting.key().startsWith("ciclo."))
        .sorted(Comparator.comparing(Setting::key))
        .toList());
    return "portal/settings";
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
          : Stream.of(new Setting(key, secret(key) ? "••••" : shown(value), origin(key)));
    });
  }

  private static Object value(RecordComponent component, Object bean) {
    component.getAccessor().setAccessible(true);
    return org.springframework.util.ReflectionUtils.invokeMethod(component.getAccessor(), bean);
  }

  private static String shown(Object value) {
    if (value == null || value.toString().isBlank()) {
      return "(sin valor)";
    }
    return value instanceof List<?> list ? String.join(", ", list.stream().map(SettingsPages::written).toList()) : written(value);
  }

  /** As it is written in the settings file. */
  private static String written(Object value) {
    return value instanceof Enum<?> constant ? constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
        : String.valueOf(value);
  }

  private static boolean secret(String key) {
    // whoever knows the address of a webhook may write to that chat
    return key.contains("password") || key.contains("secret") || key.contains("token") || key.endsWith(".headers")
        || key.endsWith(".webhook.url");
  }

  private String origin(String key) {
    ConfigurationPropertyName name = ConfigurationPropertyName.of(key);
    for (var source : ConfigurationPropertySources.get(environment)) {
      var property = source.getConfigurationProperty(name);
      if (property != null) {
        return property.getOrigin() == null ? "entorno" : property.getOrigin().toString();
      }
    }
    return "valor de serie";
  }

  private static String dashed(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
  }
}
