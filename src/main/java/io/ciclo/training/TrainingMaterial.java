package io.ciclo.training;

import java.time.Instant;

/** Something that was used and is handed over: a video, a PDF, an address (TR-09). */
public record TrainingMaterial(long id, long training, String title, String link, String staff, Instant at) {}
