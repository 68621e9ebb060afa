package io.ciclo.engine.guard;

import io.ciclo.engine.CatalogueBean;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The beans that the engine sees, instead of the whole application context. Lazy: the engine is configured before the
 * delegates exist, and delegates need the engine.
 */
final class CatalogueBeans extends AbstractMap<Object, Object> implements Catalogue {

  private final ListableBeanFactory beans;

  CatalogueBeans(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public boolean containsKey(Object name) {
    return name instanceof String bean && (hasDelegate(bean) || callable(bean));
  }

  @Override
  public Object get(Object name) {
    return containsKey(name) ? beans.getBean((String) name) : null;
  }

  @Override
  public Set<Object> keySet() {
    Set<Object> names = new LinkedHashSet<>();
    names.addAll(Arrays.asList(beans.getBeanNamesForType(JavaDelegate.class, true, false)));
    names.addAll(Arrays.asList(beans.getBeanNamesForAnnotation(CatalogueBean.class)));
    return names;
  }

  @Override
  public Set<Map.Entry<Object, Object>> entrySet() {
    Set<Map.Entry<Object, Object>> entries = new LinkedHashSet<>();
    keySet().forEach(name -> entries.add(Map.entry(name, beans.getBean((String) name))));
    return entries;
  }

  @Override
  public boolean hasDelegate(String bean) {
    return beans.containsBean(bean) && beans.isTypeMatch(bean, JavaDelegate.class);
  }

  @Override
  public boolean hasMethod(String bean, String method, int arguments) {
    if (!callable(bean)) {
      return false;
    }
    // Methods of every object (getClass, wait, notify) are no part of the catalogue.
    return Arrays.stream(beans.getType(bean).getMethods())
        .filter(candidate -> candidate.getDeclaringClass() != Object.class)
        .anyMatch(candidate -> candidate.getName().equals(method) && candidate.getParameterCount() == arguments);
  }

  private boolean callable(String bean) {
    return beans.containsBean(bean) && beans.findAnnotationOnBean(bean, CatalogueBean.class) != null;
  }
}
