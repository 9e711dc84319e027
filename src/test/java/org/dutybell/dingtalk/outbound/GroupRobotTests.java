package org.dutybell.dingtalk.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class GroupRobotTests {

    private static final String ADDRESS = "https://oapi.dingtalk.com/robot/send?access_token=abc";

    @Test
    void hasOneLimitForAllChatsItServes() {
        GroupRobot one = new GroupRobot(URI.create(ADDRESS), "SECone");
        GroupRobot same = new GroupRobot(URI.create(ADDRESS), "");
        GroupRobot other = new GroupRobot(URI.create(ADDRESS + "d"), "SECone");

        assertThat(one.scope()).isEqualTo(same.scope()).isNotEqualTo(other.scope());
        assertThat(one.scope()).doesNotContain("abc").hasSize(20);
    }
}
