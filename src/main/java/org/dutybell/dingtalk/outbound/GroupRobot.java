package org.dutybell.dingtalk.outbound;

import java.net.URI;

/**
 * A webhook robot of a group chat. Both parts are secrets.
 *
 * @param url http or https address with the access token in it
 * @param secret signing secret; empty when the robot is not protected by a signature
 */
record GroupRobot(URI url, String secret) {

    /** Without secrets. */
    @Override
    public String toString() {
        return "GroupRobot[]";
    }
}
