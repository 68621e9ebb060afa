package io.ciclo.tickets;

/** The three yes/no questions of IN-26: can the shop be entered, products be added, the order be finished? */
public record ShopCheck(boolean canEnter, boolean canAddProducts, boolean canFinishOrder) {

  /** Any "no" stops shop users from buying (PR-09). */
  public boolean purchaseBlocked() {
    return !(canEnter && canAddProducts && canFinishOrder);
  }
}
