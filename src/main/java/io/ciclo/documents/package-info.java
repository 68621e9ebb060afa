/** Files that customers are handed. {@link io.ciclo.documents.PrintedPages} makes a PDF of a template; what stands in it is each room's own. */
@org.springframework.modulith.ApplicationModule(displayName = "Documentos")
package io.ciclo.documents;
