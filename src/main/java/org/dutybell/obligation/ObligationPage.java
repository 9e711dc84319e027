package org.dutybell.obligation;

import java.util.List;
import java.util.Map;

/**
 * A page of the board.
 *
 * @param rows by due time, the most recently due first
 * @param total how many match
 * @param byState how many there are in each state for the chosen unit and clause
 */
public record ObligationPage(List<ObligationView> rows, long total, Map<ObligationState, Long> byState) {}
