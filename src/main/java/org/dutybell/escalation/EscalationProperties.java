package org.dutybell.escalation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How misses are escalated.
 *
 * @param ding Whether the people of the last step get a DING beside the message
 */
@ConfigurationProperties("dutybell.escalation")
record EscalationProperties(@DefaultValue("true") boolean ding) {}
