package io.ciclo.prospects;

/**
 * One technical requirement of one profile (BD-19).
 *
 * @param item the output's name in the table
 * @param demand what the table asks for
 * @param result null while nobody has looked
 * @param note what is wrong; perhaps empty
 */
public record EnvironmentCheck(UserProfile profile, String item, String demand, Result result, String note) {

  public enum Result { PASSED, FAILED }

  public boolean failed() {
    return result == Result.FAILED;
  }
}
