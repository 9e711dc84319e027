package org.dutybell.signin;

import java.util.function.Predicate;
import org.dutybell.access.Access;

/**
 * Who may ask for a page.
 *
 * @param method GET, POST …; empty for all
 * @param pattern of paths, as in request mappings
 * @param allowed whether somebody with this access may; what belongs to one unit is looked at by the page itself
 */
public record PageRule(String method, String pattern, Predicate<Access> allowed) {}
