/**
 * What customers are handed: the catalogue, versions, deliveries, and who opened what. {@link io.ciclo.documents.Documents} is the
 * door; {@link io.ciclo.documents.PrintedPages} makes a PDF of a template; what stands in it is each room's own.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Documentos")
package io.ciclo.documents;
