package io.ciclo.messages;

/** Who kept a mail from leaving. */
public enum Failure {
  /** The server did not answer or took nothing: once it does, every such mail has its chance again. */
  SERVER,
  /** The server works, but refuses this mail: another mail's success changes nothing about it. */
  RECIPIENT
}
