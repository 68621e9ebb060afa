package io.ciclo.engine;

/** In which words somebody reads (DW-11), for rooms that know no customers. */
public interface ReaderSpeech {

  /** A contact's are the company's, staff read the installation's. */
  Speech of(SignedIn reader);

  /** Of whoever reads mail at this address. */
  Speech ofAddress(String email);
}
