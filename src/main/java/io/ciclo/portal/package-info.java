/** The roof: layout, login page, home pages, settings; it knows every room and no room knows it. */
@org.springframework.modulith.ApplicationModule(displayName = "portal")
package io.ciclo.portal;
