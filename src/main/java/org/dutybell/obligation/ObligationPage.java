package org.dutybell.obligation;

import java.util.List;
import java.util.Map;

/**
 * A page of the board.
 *
 * @param rows open ones first, the most urgent on top; then misses, the newest on top; then what is planned; then
 *     what is done
 * @param total how many match
 * @param byState how many there are in each state for the chosen unit and clause
 */
public record ObligationPage(List<ObligationView> rows, long total, Map<ObligationState, Long> byState) {}
