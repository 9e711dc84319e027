package org.dutybell.dingtalk.office;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * To-dos.
 *
 * @param creator DingTalk user id of the person in whose name they are made; empty: the one who has to do it
 */
@ConfigurationProperties("dutybell.dingtalk.todo")
public record TodoProperties(@DefaultValue("") String creator) {

    public TodoProperties {
        creator = creator.strip();
    }
}
