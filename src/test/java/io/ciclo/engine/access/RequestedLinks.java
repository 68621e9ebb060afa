package io.ciclo.engine.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers requests for links, as the scheduler does in the running product. */
@Component
public class RequestedLinks {

  private final LinkRequests requests;
  private final JdbcClient jdbc;

  RequestedLinks(LinkRequests requests, JdbcClient jdbc) {
    this.requests = requests;
    this.jdbc = jdbc;
  }

  public void answerAll() {
    jdbc.sql("select id from access_request order by id").query(Long.class).list().forEach(requests::answer);
  }
}
