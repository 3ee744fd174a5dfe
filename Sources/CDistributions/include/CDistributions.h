/* A C face on the distributions of Boost.Math.
 *
 * Every function returns NaN where its arguments lie outside the distribution or Boost.Math
 * gives up; no C++ exception leaves this border. A lower tail is P(X <= x); an upper tail is
 * P(X > x), computed on its own, not as one minus the lower tail. */
#ifndef BEFUND_CDISTRIBUTIONS_H
#define BEFUND_CDISTRIBUTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

double befund_normal_lower(double x);
double befund_normal_upper(double x);
double befund_normal_quantile(double probability);

double befund_t_lower(double x, double degrees);
double befund_t_upper(double x, double degrees);
double befund_t_quantile(double probability, double degrees);

double befund_chi_square_lower(double x, double degrees);
double befund_chi_square_upper(double x, double degrees);
double befund_chi_square_quantile(double probability, double degrees);

double befund_f_lower(double x, double numerator, double denominator);
double befund_f_upper(double x, double numerator, double denominator);
double befund_f_quantile(double probability, double numerator, double denominator);

double befund_beta_lower(double x, double a, double b);
double befund_beta_upper(double x, double a, double b);
double befund_beta_quantile(double probability, double a, double b);

double befund_binomial_mass(double successes, double trials, double probability);
double befund_binomial_lower(double successes, double trials, double probability);
double befund_binomial_upper(double successes, double trials, double probability);

/* Draws without replacement: `draws` of `total` things, of which `marked` are marked. */
double befund_hypergeometric_mass(
    unsigned found, unsigned marked, unsigned draws, unsigned total);
double befund_hypergeometric_lower(
    unsigned found, unsigned marked, unsigned draws, unsigned total);

#ifdef __cplusplus
}
#endif

#endif
