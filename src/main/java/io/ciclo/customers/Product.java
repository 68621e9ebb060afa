package io.ciclo.customers;

/** Product that the customer's shop stands on (CL-01). */
public enum Product { LOGICOMMERCE, PRESTASHOP, SHOPIFY, OTHER }
