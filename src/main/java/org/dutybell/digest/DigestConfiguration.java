package org.dutybell.digest;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MorningProperties.class, WeeklyProperties.class})
class DigestConfiguration {}
