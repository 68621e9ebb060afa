package io.ciclo.customers.desk;

import java.util.List;

/**
 * What an erasure would do, before anybody asks for it.
 *
 * @param holds Spanish sentences that say what holds it and until when; empty when nothing does
 * @param rooms how many rows of each room know somebody
 */
public record ErasurePlan(List<String> holds, List<Erasure.Emptied> rooms) {

  public boolean held() {
    return !holds.isEmpty();
  }

  public int rows() {
    return rooms.stream().mapToInt(Erasure.Emptied::touched).sum();
  }
}
