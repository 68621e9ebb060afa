package io.ciclo.engine;

/**
 * Links that only the reader of a mail may see. A letter is stored with a stand-in; the real link is made at the moment the
 * letter leaves, so that neither the outbox nor whoever reads it can let anybody in, and its time runs from then on.
 */
public interface SealedLinks {

  /**
   * A fresh address for this link, without host, in a transaction of its own: a mail that has left must work although the
   * note that it left is lost. Of several tries each address works, until one of them is used.
   */
  String unsealed(long linkId);
}
