package org.dutybell.dingtalk.callback;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The addresses that DingTalk posts to; one whose secret is not given refuses everybody. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CallbackProperties.class)
@ConditionalOnBooleanProperty("dutybell.dingtalk.callback.enabled")
class CallbackConfiguration {}
