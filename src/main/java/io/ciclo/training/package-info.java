/**
 * Training that customers ask for, or that other processes need: needs, syllabus, what it costs, sessions one after another, closing.
 * {@link io.ciclo.training.Trainings} is the door; {@link io.ciclo.training.TrainingCases} is implemented by whoever owns a kind of case
 * in which trainings are given, and calls the process {@code training} with its own number.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Training")
package io.ciclo.training;
