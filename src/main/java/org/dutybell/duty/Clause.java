package org.dutybell.duty;

/**
 * One item of the responsibility list.
 *
 * @param number part and item, such as 7.10
 * @param holder who holds it, in the list's own terms: TEAM, PRINCIPAL, SAFETY_LEAD, MEMBER, SAFETY_OFFICE, OFFICE, SCHOOL
 * @param title what it asks for, in our own words
 * @param service how the product serves it now
 * @param note why it is served that way, or what is still to come; may be empty
 */
public record Clause(String number, String holder, String title, ClauseService service, String note) {}
