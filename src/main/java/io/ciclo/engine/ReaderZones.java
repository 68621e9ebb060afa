package io.ciclo.engine;

import java.time.ZoneId;

/** In which zone somebody reads what happened when (CL-14), for rooms that know no customers. */
public interface ReaderZones {

  /** A contact's is the company's, staff read in the service's. */
  ZoneId of(SignedIn reader);
}
