package io.ciclo.staff.desk;

/** Why a step called nobody. Spanish words: vocabulary {@code staff.nobody.*}. */
enum Nobody { NO_SHIFT, NO_SECOND, NO_MANAGER, GONE, ALREADY_CALLED, UNREACHABLE }
