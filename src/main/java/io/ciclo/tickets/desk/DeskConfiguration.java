package io.ciclo.tickets.desk;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TicketSettings.class, RatingSettings.class, ChargedWorkSettings.class})
class DeskConfiguration {}
