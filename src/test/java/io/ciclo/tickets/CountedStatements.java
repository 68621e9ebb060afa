package io.ciclo.tickets;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/** Counts what is sent to the database; a batch counts once. */
@TestConfiguration(proxyBeanMethods = false)
class CountedStatements implements BeanPostProcessor {

  static final AtomicLong SENT = new AtomicLong();

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? watched(DataSource.class, source) : bean;
  }

  @SuppressWarnings("unchecked")
  private static <T> T watched(Class<T> type, T target) {
    return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
      if (target instanceof Statement && method.getName().startsWith("execute")) {
        SENT.incrementAndGet();
      }
      Object result;
      try {
        result = method.invoke(target, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
      boolean watched = method.getReturnType() == Connection.class && type == DataSource.class
          || Statement.class.isAssignableFrom(method.getReturnType()) && type == Connection.class;
      return watched ? watchedAs(method.getReturnType(), result) : result;
    });
  }

  @SuppressWarnings("unchecked")
  private static <T> Object watchedAs(Class<T> type, Object target) {
    return watched(type, (T) target);
  }
}
