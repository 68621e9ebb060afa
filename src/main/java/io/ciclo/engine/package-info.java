/**
 * The room that knows Camunda: configuration, schema, guard at deployment, case numbers, case card, form rules,
 * model releases, identity and access. Everybody above speaks to it through the types of this package.
 */
package io.ciclo.engine;
