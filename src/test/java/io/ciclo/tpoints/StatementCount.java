package io.ciclo.tpoints;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Counts what is sent to a database; a batch counts once. */
final class StatementCount {

  private final AtomicLong sent = new AtomicLong();

  long during(Runnable work) {
    long before = sent.get();
    work.run();
    return sent.get() - before;
  }

  DataSource of(DataSource source) {
    return watched(DataSource.class, source);
  }

  private <T> T watched(Class<T> type, Object target) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
      if (target instanceof Statement && method.getName().startsWith("execute")) {
        sent.incrementAndGet();
      }
      Object result;
      try {
        result = method.invoke(target, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
      boolean watch = method.getReturnType() == Connection.class && type == DataSource.class
          || Statement.class.isAssignableFrom(method.getReturnType()) && type == Connection.class;
      return watch ? watched(method.getReturnType(), result) : result;
    }));
  }
}
