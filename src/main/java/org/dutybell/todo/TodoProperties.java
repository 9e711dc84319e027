package org.dutybell.todo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Tasks in people's to-do lists.
 *
 * @param enabled Whether what is reminded privately becomes a task as well
 */
@ConfigurationProperties("dutybell.todo")
record TodoProperties(@DefaultValue("true") boolean enabled) {}
