#pragma once
#include <stddef.h>
#include <xlsxwriter.h>
