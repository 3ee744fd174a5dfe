#pragma once
#include <stddef.h>
#include <zip.h>
