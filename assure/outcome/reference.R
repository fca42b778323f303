# Makes src/picture/outcome/reference.json: what R says of made-up data. Rscript reference.R > ../../src/picture/outcome/reference.json
# R 4.2.2, survival 3.5-3 (Debian 12: r-base-core, r-cran-survival). Nothing in it comes from a published data set.
suppressMessages(library(survival))
set.seed(20261123)
number <- function(x) ifelse(is.na(x), "null", formatC(x, digits = 17, format = "g", width = 1))
list_of <- function(x) paste0("[", paste(number(x), collapse = ","), "]")
object <- function(...) { parts <- list(...); paste0("{", paste0('"', names(parts), '":', parts, collapse = ","), "}") }
many <- function(x) paste0("[", paste(x, collapse = ",\n"), "]")

curve <- function(d) {
  f <- survfit(Surv(time, event) ~ 1, d, conf.type = "log-log"); s <- summary(f)
  se <- s$std.err; se[is.nan(se)] <- NA
  q <- quantile(f, c(.5, .8, .25, .9))
  object(time = list_of(s$time), atRisk = list_of(s$n.risk), events = list_of(s$n.event), survival = list_of(s$surv),
         standardError = list_of(se), lower = list_of(s$lower), upper = list_of(s$upper),
         percentiles = list_of(q$quantile), percentileLower = list_of(q$lower), percentileUpper = list_of(q$upper))
}
groups_of <- function(d) many(vapply(split(d, d$group), function(g) object(time = list_of(g$time), event = list_of(g$event)), ""))
km <- function(d) {
  test <- survdiff(Surv(time, event) ~ group, d)
  df <- sum(test$exp > 0) - 1
  object(groups = groups_of(d), curves = many(vapply(split(d, d$group), curve, "")),
         logRank = object(chiSquare = number(test$chisq), degrees = df, p = number(pchisq(test$chisq, df, lower.tail = FALSE))))
}
made <- function(sizes, rates, end, digits = 0, shape = 1) do.call(rbind, lapply(seq_along(sizes), function(g) {
  time <- round(rweibull(sizes[g], shape, 1 / rates[g]), digits); until <- round(runif(sizes[g], 0, end), digits)
  data.frame(time = pmin(time, until), event = as.numeric(time <= until), group = g) }))

durations <- list(
  made(c(60, 60), c(1/20, 1/28), 90),                     # days to the first meeting, many ties
  made(c(25, 40, 35), c(1/200, 1/300, 1/220), 500),       # three teams, much censored
  made(c(12, 9, 10, 11), c(1/30, 1/30, 1/12, 1/60), 60),  # four small teams
  made(c(30, 30), c(1/15, 1/15), 40, digits = 3, shape = 1.6), # no ties
  data.frame(time = 1:20, event = 1, group = rep(1:2, each = 10)),        # nobody censored, curves to 0, one group wholly first
  data.frame(time = c(1:10, 1:10), event = c(rep(1, 5), rep(0, 5), rep(0:1, 5)), group = rep(1:2, each = 10)), # lies on the half
  data.frame(time = c(0, 0, 1, 2, 0, 3, 4, 4), event = c(1, 0, 1, 0, 1, 1, 0, 1), group = rep(1:2, each = 4)),  # at once
  data.frame(time = c(1, 2, 3, 5, 6, 7), event = c(0, 0, 1, 1, 1, 0), group = rep(1:3, each = 2)))             # one leaves before all

moves <- function(y) {
  mean <- mean(y); ranges <- abs(diff(y)); usual <- mean(ranges)
  if (usual > 0) usual <- mean(ranges[ranges < 3.267 * usual])
  n <- length(y); upper <- mean + 2.66 * usual; lower <- mean - 2.66 * usual
  # Every run of equal signs with its length: seven values on one side are a run of 7, seven that rise are a run of 6 steps.
  long <- function(sign, least) { r <- rle(sign); rep(r$values != 0 & r$lengths >= least, r$lengths) }
  side <- long(sign(y - mean), 7)
  step <- long(sign(diff(y)), 6); trend <- c(step, FALSE) | c(FALSE, step)
  near <- sign(y - mean) * (y > mean + 1.773 * usual | y < mean - 1.773 * usual)
  two <- vapply(1:n, function(i) near[i] != 0 && any(near[setdiff(intersect(1:n, (i-2):(i+2)), i)] == near[i]), TRUE)
  places <- function(flag) list_of(which(flag) - 1)
  object(outside = places(y > upper | y < lower), side7 = places(side), trend7 = places(trend), two_of_three = places(two),
         y = list_of(y), mean = number(mean), upper = number(mean + 2.66 * usual), lower = number(mean - 2.66 * usual),
         nearUpper = number(mean + 1.773 * usual), nearLower = number(mean - 1.773 * usual))
}
series <- list(rpois(24, 12), rpois(36, 80), round(rnorm(30, 0, 5), 2), c(rpois(12, 10), 90, rpois(12, 10)), rep(7, 9),
               c(3, 9), cumsum(rpois(20, 4)), rep(0, 8), rpois(18, 1e9),
               c(9, 11, 10, 12, 8, 10, 11, 10, 16, 10, 16.5, 10, 3.5, 3, 9, 11, 10, 9, 12, 8, 7, 6, 5, 4, 10, 9))

funnel <- expand.grid(n = c(1, 2, 5, 10, 37, 100, 1234, 10000, 1000000), p0 = c(1e-4, .05, .2, 1/3, .5, .83, .999))
limit <- function(p, n, p0) {
  r <- qbinom(p, n, p0); a <- (pbinom(r, n, p0) - p) / (pbinom(r, n, p0) - pbinom(r - 1, n, p0))
  pmin(1, pmax(0, (r - a) / n))
}
limits <- with(funnel, data.frame(n, p0, limit(.025, n, p0), limit(.975, n, p0), limit(.001, n, p0), limit(.999, n, p0)))

cat(object(km = many(vapply(durations, km, "")), xmr = many(vapply(series, moves, "")),
           funnel = many(apply(limits, 1, list_of))), "\n")
