package io.ciclo.growth.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.ByteArrayResource;

/** Settings as an installation writes them: the documented example, and what differs from it. */
final class SomeCrm {

  private static final Path EXAMPLE = Path.of("config/crm-odoo.example.yaml");

  private SomeCrm() {}

  /** The example with another server, and other values of these keys below {@code ciclo.crm}. */
  static CrmSettings odoo(String server, String... keysAndValues) {
    Map<String, String> changes = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      changes.put("ciclo.crm." + keysAndValues[i], keysAndValues[i + 1]);
    }
    return bound(changes, server);
  }

  static CrmSettings with(String... keysAndValues) {
    return odoo("https://odoo.example.com", keysAndValues);
  }

  private static CrmSettings bound(Map<String, String> changes, String server) {
    try {
      YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
      yaml.setResources(new ByteArrayResource(Files.readString(EXAMPLE).replace("https://odoo.example.com", server).getBytes("UTF-8")));
      Properties example = yaml.getObject();
      Map<String, Object> all = new HashMap<>();
      example.forEach((key, value) -> all.put(key.toString(), value));
      all.putAll(changes);
      return new Binder(new MapConfigurationPropertySource(all)).bindOrCreate("ciclo.crm", CrmSettings.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
