package io.ciclo.engine;

import java.util.List;

/**
 * Something that is found by its words.
 *
 * @param scope to whom it belongs; a search may be kept within one scope
 * @param names what it is called, such as numbers; each is found whole and by its beginning
 * @param title weighs more where texts are compared
 * @param open all that everybody who may see it may find it by, title included
 * @param internal what only staff find it by
 */
public record IndexedText(TextStamp stamp, String scope, List<String> names, String title, String open, String internal) {}
