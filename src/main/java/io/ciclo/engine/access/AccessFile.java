package io.ciclo.engine.access;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code access.yaml} says; a word it does not know stops the start. */
record AccessFile(List<Grant> grants, List<TaskFilter> filters, List<Column> columns) {

  static final String EVERYBODY = "everybody";

  record Grant(List<String> groups, Resources resource, List<String> ids, List<String> permissions) {

    Permission[] enginePermissions() {
      Permission[] known = ResourceTypeUtil.getPermissionsByResourceType(resource.resourceType());
      return permissions.stream().map(name -> Arrays.stream(known)
          .filter(permission -> permission.getName().equals(name)).findFirst()
          .orElseThrow(() -> new IllegalArgumentException(
              "access.yaml: " + resource + " has no permission " + name))).toArray(Permission[]::new);
    }
  }

  /**
   * @param name by which the filter is known once it was made, whatever people call it since
   * @param word of the vocabulary, for what people read instead of the name; null when they read the name
   * @param only null for all of these tasks
   * @param order null for {@link Order#QUEUE}
   */
  record TaskFilter(String name, String word, String tasks, Only only, Order order, List<String> seenBy, String colour, int position,
      String description) {
  }

  /** Cases of which the customer heard nothing for too long, of key accounts, and tasks by their due date. */
  enum Only { RED, KEY_ACCOUNT, DUE_TODAY, OVERDUE }

  enum Order { QUEUE, DUE }

  record Column(String variable, String label) {
  }

  static AccessFile read() {
    try (InputStream text = new ClassPathResource("access.yaml").getInputStream()) {
      Object plain = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      return new ObjectMapper().enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY).convertValue(plain, AccessFile.class);
    } catch (IOException e) {
      throw new IllegalStateException("access.yaml cannot be read", e);
    }
  }
}
