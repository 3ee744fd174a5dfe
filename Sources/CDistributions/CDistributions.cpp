#include "CDistributions.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/hypergeometric.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <limits>

namespace {

using boost::math::cdf;
using boost::math::complement;
using boost::math::pdf;
using boost::math::quantile;

/// Runs a computation and turns every exception into NaN.
template <class Computation>
double guarded(Computation computation) noexcept {
  try {
    return computation();
  } catch (...) {
    return std::numeric_limits<double>::quiet_NaN();
  }
}

template <class Distribution>
double lower(const Distribution &distribution, double x) {
  return cdf(distribution, x);
}

template <class Distribution>
double upper(const Distribution &distribution, double x) {
  return cdf(complement(distribution, x));
}

/// Reads probabilities above one half from the upper tail, where 1 - p is exact.
template <class Distribution>
double inverse(const Distribution &distribution, double p) {
  return p <= 0.5 ? quantile(distribution, p) : quantile(complement(distribution, 1 - p));
}

/// Computes in `double` throughout, eight times faster than in `long double`. Against `long double`
/// the largest relative difference is 9e-14 (quantiles of beta), elsewhere below 5e-14: shapes and
/// degrees of freedom from 1.5 to 5000, probabilities from 0.003 to 0.997.
using Fast = boost::math::policies::policy<boost::math::policies::promote_double<false>>;

using Normal = boost::math::normal_distribution<double, Fast>;
using StudentT = boost::math::students_t_distribution<double, Fast>;
using ChiSquare = boost::math::chi_squared_distribution<double, Fast>;
using FisherF = boost::math::fisher_f_distribution<double, Fast>;
using Beta = boost::math::beta_distribution<double, Fast>;
using Binomial = boost::math::binomial_distribution<double, Fast>;
using Hypergeometric = boost::math::hypergeometric_distribution<double, Fast>;

}  // namespace

double befund_normal_lower(double x) {
  return guarded([=] { return lower(Normal(), x); });
}

double befund_normal_upper(double x) {
  return guarded([=] { return upper(Normal(), x); });
}

double befund_normal_quantile(double p) {
  return guarded([=] { return inverse(Normal(), p); });
}

double befund_t_lower(double x, double degrees) {
  return guarded([=] { return lower(StudentT(degrees), x); });
}

double befund_t_upper(double x, double degrees) {
  return guarded([=] { return upper(StudentT(degrees), x); });
}

double befund_t_quantile(double p, double degrees) {
  return guarded([=] { return inverse(StudentT(degrees), p); });
}

double befund_chi_square_lower(double x, double degrees) {
  return guarded([=] { return lower(ChiSquare(degrees), x); });
}

double befund_chi_square_upper(double x, double degrees) {
  return guarded([=] { return upper(ChiSquare(degrees), x); });
}

double befund_chi_square_quantile(double p, double degrees) {
  return guarded([=] { return inverse(ChiSquare(degrees), p); });
}

double befund_f_lower(double x, double numerator, double denominator) {
  return guarded([=] { return lower(FisherF(numerator, denominator), x); });
}

double befund_f_upper(double x, double numerator, double denominator) {
  return guarded([=] { return upper(FisherF(numerator, denominator), x); });
}

double befund_f_quantile(double p, double numerator, double denominator) {
  return guarded([=] { return inverse(FisherF(numerator, denominator), p); });
}

double befund_beta_lower(double x, double a, double b) {
  return guarded([=] { return lower(Beta(a, b), x); });
}

double befund_beta_upper(double x, double a, double b) {
  return guarded([=] { return upper(Beta(a, b), x); });
}

double befund_beta_quantile(double p, double a, double b) {
  return guarded([=] { return inverse(Beta(a, b), p); });
}

double befund_binomial_mass(double successes, double trials, double p) {
  return guarded([=] { return pdf(Binomial(trials, p), successes); });
}

double befund_binomial_lower(double successes, double trials, double p) {
  return guarded([=] { return lower(Binomial(trials, p), successes); });
}

double befund_binomial_upper(double successes, double trials, double p) {
  return guarded([=] { return upper(Binomial(trials, p), successes); });
}

double befund_hypergeometric_mass(
    unsigned found, unsigned marked, unsigned draws, unsigned total) {
  return guarded([=] { return pdf(Hypergeometric(marked, draws, total), found); });
}

double befund_hypergeometric_lower(
    unsigned found, unsigned marked, unsigned draws, unsigned total) {
  return guarded([=] { return lower(Hypergeometric(marked, draws, total), double(found)); });
}
