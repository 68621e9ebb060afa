package io.ciclo.operation.desk;

/** Numbers with their word. */
final class Words {

  private Words() {}

  static String count(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
