package io.ciclo.customers.web;

import io.ciclo.customers.CompanyWords;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is typed about how a company is spoken to. */
class WordsForm {

  String profile = "";
  Map<String, String> own = new LinkedHashMap<>();
  int version;

  static WordsForm of(CompanyWords words) {
    WordsForm form = new WordsForm();
    form.profile = words.profile();
    form.own.putAll(words.own());
    form.version = words.version();
    return form;
  }

  CompanyWords words(long companyId) {
    return new CompanyWords(companyId, profile, own, version);
  }
}
