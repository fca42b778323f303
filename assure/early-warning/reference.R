# Reference results for src/picture/early-warning, from R's package surveillance (version 1.20.3 in Debian 12 with R 4.2.2).
# It makes synthetic series of its own, calls public functions of the package, and writes their answers:
#   Rscript assure/early-warning/reference.R <cases> <seed> > assure/early-warning/reference.json
# Neither R nor the package is needed to run the tests.
suppressMessages(library(surveillance))
given <- commandArgs(trailingOnly = TRUE)
cases <- as.integer(given[1])
set.seed(as.integer(given[2]))

number <- function(x) ifelse(is.na(x) | is.nan(x) | is.infinite(x), "null", sprintf("%.17g", as.numeric(x)))
numbers <- function(x) paste0("[", paste(number(x), collapse = ","), "]")
text <- function(x) paste0('"', x, '"')
object <- function(fields) paste0("{", paste0(text(names(fields)), ":", unlist(fields), collapse = ","), "}")
one <- function(x) x[[sample.int(length(x), 1)]]

# A made-up series; none is constant but the empty one: whether rounding is a trend differs from machine to machine. Level, season, trend and over-dispersion vary over what teams and phenomena may show; some weeks are an outbreak.
madeUp <- function(n) {
  level <- exp(runif(1, log(0.03), log(30)))
  phi <- one(c(1, 1, 1.3, 2, 4))
  week <- seq_len(n)
  mu <- level * exp(runif(1, -0.002, 0.004) * week + runif(1, 0, 0.6) * sin(2 * pi * (week + runif(1, 0, 52)) / 52))
  y <- if (phi == 1) rpois(n, mu) else rnbinom(n, mu = mu, size = mu / (phi - 1))
  for (outbreak in seq_len(sample(0:3, 1))) {
    at <- sample(n, 1)
    weeks <- at:min(n, at + 3)
    y[weeks] <- y[weeks] + rpois(length(weeks), 3 + 2 * level)
  }
  kind <- runif(1)
  if (kind < 0.04) y <- rep(0, n)
  if (kind > 0.04 && kind < 0.08) y[seq_len(max(1, n - 30))] <- 0
  if (kind > 0.11 && kind < 0.2) y[sample(n, if (n > 300) 3 else 1)] <- NA
  if (kind > 0.2 && kind < 0.22) y <- y * 100
  y
}

farringtonCase <- function() {
  # A part of the year that has a single week is fitted exactly, and what the package answers then hangs on rounding: it is not made.
  noPeriods <- one(c(1, 1, 2, 4, 10, 10, 10, 13))
  b <- one(if (noPeriods == 1) 1:6 else 2:6)
  w <- one(if (b == 1) 2:4 else if (b < 5 || noPeriods == 1) 1:4 else 0:4)
  # A short history now and then: then the package refuses.
  n <- 52 * b + w + one(c(0, 2, 10, 20, 60))
  dated <- runif(1) < 0.35
  # Without a range the package begins with dates where its own oldest week is missing, and refuses.
  range <- if (!dated && runif(1) < 0.15) NULL else max(1, n - one(c(2, 5, 9))):n
  control <- list(
    b = b, w = w, noPeriods = noPeriods, reweight = runif(1) > 0.05, weightsThreshold = one(c(1, 2.58, 2.58, 2.58)),
    pastWeeksNotIncluded = one(list(NULL, 0, 2, 10, 26, 26, 26)), trend = runif(1) > 0.15,
    pThresholdTrend = one(c(0.05, 0.05, 1, 1, 1)), thresholdMethod = one(c("delta", "nbPlugin", "nbPlugin", "muan")),
    alpha = one(c(0.005, 0.005, 0.01, 0.05)), limit54 = one(list(c(5, 4), c(5, 4), c(0, 4), c(3, 2)))
  )
  if (noPeriods > 1 && 52 - 2 * w - 1 < noPeriods - 1) return(NULL)
  y <- madeUp(n)
  start <- as.Date("2009-01-05") + sample(0:400, 1)
  days <- start + 7 * (seq_len(n) - 1)
  series <- if (dated) sts(observed = matrix(y), epoch = as.numeric(days), epochAsDate = TRUE, frequency = 52)
            else sts(observed = matrix(y), start = c(2009, 1), frequency = 52)
  full <- c(control, list(range = range, glmWarnings = FALSE, verbose = FALSE))
  full <- full[!sapply(full, is.null)]
  found <- tryCatch(suppressWarnings(farringtonFlexible(series, full)), error = function(e) NULL)
  written <- list(
    b = b, w = w, noPeriods = noPeriods, reweight = tolower(control$reweight),
    weightsThreshold = number(control$weightsThreshold),
    pastWeeksNotIncluded = if (is.null(control$pastWeeksNotIncluded)) "null" else control$pastWeeksNotIncluded,
    trend = tolower(control$trend), pThresholdTrend = number(control$pThresholdTrend),
    thresholdMethod = text(control$thresholdMethod), alpha = number(control$alpha), limit54 = numbers(control$limit54),
    range = if (is.null(range)) "null" else numbers(range(range))
  )
  answers <- if (is.null(found)) "null" else object(list(
    upper = numbers(upperbound(found)), alarm = numbers(alarms(found)), score = numbers(found@control$score),
    pvalue = numbers(found@control$pvalue), expected = numbers(found@control$expected),
    mu0 = numbers(found@control$mu0Vector), phi = numbers(found@control$phiVector),
    trendCoef = numbers(found@control$trendVector), trend = numbers(found@control$trend)
  ))
  object(list(
    method = text("farrington-flexible"), config = object(written), start = if (dated) text(format(start)) else "null",
    y = numbers(y), expected = answers
  ))
}

earsCase <- function() {
  method <- one(c("C1", "C2", "C3"))
  baseline <- one(c(3, 5, 7, 7, 8, 12))
  n <- baseline + 4 + one(c(2, 10, 30))
  minSigma <- one(c(0, 0, 0.5, 1))
  alpha <- if (method == "C3") one(c(0.025, 0.01)) else one(c(0.001, 0.01))
  y <- madeUp(n)
  range <- (baseline + one(c(2, 5))):n
  found <- tryCatch(suppressWarnings(earsC(
    sts(observed = matrix(y), start = c(2009, 1), frequency = 52),
    list(range = range, method = method, baseline = baseline, minSigma = minSigma, alpha = alpha)
  )), error = function(e) NULL)
  answers <- if (is.null(found)) "null" else
    object(list(upper = numbers(upperbound(found)), alarm = numbers(alarms(found))))
  object(list(
    method = text("ears"),
    config = object(list(method = text(method), baseline = baseline, minSigma = number(minSigma), alpha = number(alpha),
                         range = numbers(range(range)))),
    start = "null", y = numbers(y), expected = answers
  ))
}

cusumCase <- function() {
  n <- 60 + one(c(20, 60))
  range <- 61:n
  y <- madeUp(n)
  y[is.na(y)] <- 0
  level <- max(0.05, mean(y[1:60]))
  alpha <- one(c(0, 0.1, 0.5, 2))
  theta <- log(one(c(1.5, 2, 2.5)))
  threshold <- one(c(2.5, 3.5, 4.5))
  control <- list(range = range, c.ARL = threshold, mu0 = rep(level, length(range)), theta = theta, ret = "value",
                  change = "intercept")
  series <- sts(observed = matrix(y), start = c(2009, 1), frequency = 52)
  found <- suppressWarnings(if (alpha == 0) glrpois(series, control) else glrnb(series, c(control, list(alpha = alpha))))
  object(list(
    method = text("cusum"),
    config = object(list(c.ARL = number(threshold), theta = number(theta), mu0 = number(level), alpha = number(alpha),
                         range = numbers(range(range)))),
    start = "null", y = numbers(y),
    expected = object(list(score = numbers(upperbound(found)), alarm = numbers(alarms(found))))
  ))
}

adjustCase <- function() {
  p <- signif(c(runif(one(3:30)), 10^-runif(3, 0, 8)), one(c(2, 15)))
  object(list(
    method = text("benjamini-hochberg"), config = "{}", start = "null", y = numbers(p),
    expected = object(list(q = numbers(p.adjust(p, "BH"))))
  ))
}

repeated <- function(make, share = 1) unlist(lapply(seq_len(ceiling(cases * share)), function(each) make()))
made <- c(repeated(farringtonCase), repeated(earsCase, 0.5), repeated(cusumCase, 0.2), repeated(adjustCase, 0.1))
cat("[\n", paste(made, collapse = ",\n"), "\n]\n", sep = "")
