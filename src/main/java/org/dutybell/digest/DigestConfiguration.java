package org.dutybell.digest;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MorningProperties.class, ReviewProperties.class, WeeklyProperties.class})
class DigestConfiguration {}
