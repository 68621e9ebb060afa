/** The people who work here and their groups. */
package io.ciclo.staff;
